import { accessKey, githubToken, privateKey, secretKey, signedToken } from '../../../rules/secrets-example';
import { base62, crc32 } from '../../../template/secrets/checksum';

const letters = 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zC';
const some = (length: number) => letters.repeat(10).slice(0, length);
const hex = (length: number) => '0a1b2c3d4e5f6789'.repeat(10).slice(0, length);
const capitals = (length: number) => 'A2B3C4D5E6F7GHJK'.repeat(5).slice(0, length);

/** A made-up secret of every kind that tells itself by its form. Written in parts, so that none stands in the sources. */
export const shaped: readonly (readonly [kind: string, secret: string])[] = [
  ['an AWS access key id', accessKey()],
  ['a temporary AWS access key id', `ASIA${capitals(16)}`],
  ['an AWS secret access key', `aws_secret_access_key = ${secretKey()}`],
  ['an AWS session token', `IQoJb3JpZ2lu${some(120)}`],
  ['an AWS Marketplace key', `amzn.mws.${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`],
  ['an Amazon Bedrock API key', `ABSK${some(120)}`],
  ['a private key', privateKey()],
  ['a PuTTY private key', `PuTTY-User-Key-File-3: ssh-ed25519\n${some(80)}`],
  ['a signed web token (JWT)', signedToken()],
  ['a GitHub token', githubToken()],
  ['a GitHub token', `github_pat_${some(22)}_${some(59)}`],
  ['an npm token', `npm_${some(30)}${base62(crc32(some(30)), 6)}`],
  ['a GitLab token', `glpat-${some(20)}`],
  ['a Bitbucket token', `ATBB${some(24)}${'0A1B2C3D'}`],
  ['an Atlassian token', `ATATT3${some(120)}`],
  ['a PyPI token', `pypi-AgEIcHlwaS5vcmc${some(60)}`],
  ['a RubyGems key', `rubygems_${hex(48)}`],
  ['a Docker token', `dckr_pat_${some(27)}`],
  ['a HashiCorp Vault token', `hvs.${some(95)}`],
  ['a Terraform Cloud token', `${some(14)}.atlasv1.${some(64)}`],
  ['a Databricks token', `dapi${hex(32)}`],
  ['a Grafana token', `glsa_${some(32)}_${hex(8)}`],
  ['a New Relic key', `NRAK-${capitals(27)}`],
  ['a Datadog key', `DD_API_KEY=${hex(32)}`],
  ['a Google API key', `AIza${some(35)}`],
  ['a Google client secret', `GOCSPX-${some(28)}`],
  ['an Azure storage key', `AccountKey=${some(86)}==`],
  ['an Azure shared access key', `SharedAccessKey=${some(43)}=`],
  ['an Azure client secret', `abc8Q~${some(34)}`],
  ['an Azure DevOps token', `${some(52)}JQQJ99${some(26)}`],
  ['a DigitalOcean token', `dop_v1_${hex(64)}`],
  ['an OpenAI key', `sk-proj-${some(40)}T3BlbkFJ${some(40)}`],
  ['an Anthropic key', `sk-ant-api03-${some(93)}AA`],
  ['a Hugging Face token', `hf_${'aBcDeFgHiJ'.repeat(4).slice(0, 34)}`],
  ['a Stripe key', `sk_live_${some(24)}`],
  ['a webhook signing secret', `whsec_${some(32)}`],
  ['a Shopify token', `shpat_${hex(32)}`],
  ['a Square token', `sq0csp-${some(43)}`],
  ['a Slack token', `xoxb-${'12345678901'}-${'1234567890123'}-${some(24)}`],
  ['a Slack webhook', `https://hooks.slack.com/services/T${capitals(8)}/B${capitals(8)}/${some(24)}`],
  ['a Discord webhook', `https://discord.com/api/webhooks/${'1'.repeat(18)}/${some(68)}`],
  ['a Telegram bot token', `123456789:AA${some(33)}`],
  ['a SendGrid key', `SG.${some(22)}.${some(43)}`],
  ['a Twilio key', `SK${hex(32)}`],
  ['a Mailgun key', `key-${hex(32)}`],
  ['a Mailchimp key', `${hex(32)}-us12`],
  ['a password in an address', 'postgres://app:hunter2@db.internal/app'],
  ['a password in a connection string', 'Server=db;Uid=app;Pwd=hunter2'],
];
