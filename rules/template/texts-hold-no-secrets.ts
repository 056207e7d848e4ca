import { type Family, secretsIn } from '../../template/secrets';
import { one } from '../example';
import { accessKey, githubToken, privateKey, secretKey } from '../secrets-example';
import { defineRule, fail } from '../rule';

const variable = (value: string) =>
  one('AWS::Lambda::Function', { Environment: { Variables: { SETTING: value } } });
const certain = new Set<Family | 'assignment'>(['aws-key', 'private-key', 'token']);

export default defineRule({
  id: 'PC-TPL-02',
  title: 'No secret of a known format stands in the template',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: 'template',
  check(template) {
    return secretsIn(template)
      .filter(({ family }) => certain.has(family))
      .flatMap(({ kind, path }) => fail(path, `${kind} stands here in plain text`));
  },
  docs: () => ({
    rationale:
      'A template is kept in version control, build logs and the history of the stack. Machines search all of these for keys, and find them within minutes.',
    remediation:
      'Revoke the secret, keep its successor in Secrets Manager (`SecretVault`), and refer to it by a dynamic reference or by its ARN at run time.',
    examples: {
      pass: {
        'a secret of another kind, which another rule judges': variable(
          'postgres://app:hunter2@db.internal/app',
        ),
        'no secret': variable('plain'),
        'a dynamic reference': variable('{{resolve:secretsmanager:app:SecretString:token}}'),
        'a hash': variable('da39a3ee5e6b4b0d3255bfef95601890afd80709'),
        'the header of a private key alone': variable(privateKey().slice(0, 31)),
        'a token whose checksum is wrong': variable(`${githubToken().slice(0, -1)}!`),
        'a name of a resource, as long as a key': {
          Resources: {
            UsersClientSecretsRotationPolicy0E5B993E: { Type: 'AWS::IAM::ManagedPolicy' },
            Role: {
              Type: 'AWS::IAM::Role',
              Properties: { ManagedPolicyArns: [{ Ref: 'UsersClientSecretsRotationPolicy0E5B993E' }] },
            },
          },
        },
        'an access key that stands for any': variable(`AKIA${'X'.repeat(16)}`),
      },
      fail: {
        'an access key': variable(accessKey()),
        'in the middle of a script': one('AWS::EC2::Instance', {
          UserData: { 'Fn::Base64': `export AWS_ACCESS_KEY_ID=${accessKey()}` },
        }),
        'in a script that is encoded already': one('AWS::EC2::Instance', {
          UserData: Buffer.from(`#!/bin/sh\nexport AWS_ACCESS_KEY_ID=${accessKey()}\n`).toString('base64'),
        }),
        'in pieces': one('AWS::Lambda::Function', {
          Description: { 'Fn::Join': ['', [accessKey().slice(0, 9), accessKey().slice(9)]] },
        }),
        'a secret key': variable(secretKey()),
        'a private key': variable(privateKey()),
        'a token of GitHub': one('AWS::CodePipeline::Pipeline', {
          Stages: [{ Actions: [{ Configuration: { OAuthToken: githubToken() } }] }],
        }),
        'outside the resources': {
          Parameters: { Key: { Type: 'String', Default: accessKey() } },
          ...variable('plain'),
        },
      },
    },
  }),
});
