import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stack } from 'aws-cdk-lib';
import { Certificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { InterfaceVpcEndpointAwsService, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  EdgeOrigin,
  FirewallScope,
  HardenedDistribution,
  ImmutableLogArchive,
  RevocationList,
  SecureUserPool,
  SecurityHeaders,
  TenantCredentials,
  TenantDatabase,
  TenantKeyring,
  TenantProvisioner,
  TenantRegistry,
  WebFirewall,
} from '../../lib';

/** What the example of a construct may take for granted, as a reader does: it stands beside the construct, and is not counted. */
const givens: Readonly<Record<string, (stack: Stack) => unknown>> = {
  app: (stack) => UserPoolClient.fromUserPoolClientId(stack, 'GivenClient', 'given'),
  archive: (stack) => new ImmutableLogArchive(stack, 'GivenArchive'),
  backend: (stack) => givenFunction(stack, 'GivenBackend'),
  bucket: (stack) => new Bucket(stack, 'GivenBucket'),
  certificate: (stack) => givenCertificate(stack, 'GivenCertificate'),
  clientCertificate: (stack) => givenCertificate(stack, 'GivenClientCertificate'),
  credentials: (stack) => givenCredentials(stack),
  database: (stack) =>
    new TenantDatabase(stack, 'GivenDatabase', { vpc: givenVpc(stack), role: givenCredentials(stack).role }),
  domain: (stack) => ({
    domainName: 'api.example.com',
    certificate: givenCertificate(stack, 'GivenDomainCertificate'),
    clientCertificates: {
      bucket: new Bucket(stack, 'GivenTruststore'),
      key: 'authorities.pem',
      version: 'given',
    },
  }),
  keyring: (stack) => new TenantKeyring(stack, 'GivenKeyring', { roles: [givenProvisioner(stack).role] }),
  provisioner: (stack) => givenProvisioner(stack),
  registry: (stack) => new TenantRegistry(stack, 'GivenRegistry'),
  readOrder: (stack) => givenFunction(stack, 'GivenReadOrder'),
  readPrices: (stack) => givenFunction(stack, 'GivenReadPrices'),
  revocationList: (stack) => new RevocationList(stack, 'GivenRevocationList'),
  site: (stack) =>
    new HardenedDistribution(stack, 'GivenSite', {
      domainNames: ['www.example.com'],
      certificate: givenCertificate(stack, 'GivenSiteCertificate'),
      webFirewall: new WebFirewall(stack, 'GivenFirewall', { scope: FirewallScope.CLOUDFRONT }),
      headers: new SecurityHeaders(stack, 'GivenHeaders'),
      origin: EdgeOrigin.bucket(new Bucket(stack, 'GivenSiteBucket')),
    }),
  users: (stack) => new SecureUserPool(stack, 'GivenUsers'),
  migrations: (stack) => givenFunction(stack, 'GivenMigrations'),
  secretsEndpoint: (stack) =>
    givenVpc(stack).addInterfaceEndpoint('Secrets', {
      service: InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
    }),
  vpc: (stack) => givenVpc(stack),
};

/** The givens whose names an example uses and does not itself declare. */
export function givensOf(example: string, stack: Stack): Record<string, unknown> {
  const code = example.replaceAll(/'[^'\n]*'|`[^`]*`/g, "''");
  const used = Object.entries(givens).filter(
    ([name]) =>
      new RegExp(`(?<![.\\w])${name}\\b(?!:)`).test(code) &&
      !new RegExp(`\\b(?:const|let)\\s+${name}\\b`).test(code),
  );
  return Object.fromEntries(used.map(([name, make]) => [name, make(stack)]));
}

/** Runs something in a folder that looks like a project with a built site in it. */
export function inProject(body: () => void): void {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-project-'));
  mkdirSync(join(folder, 'site/dist'), { recursive: true });
  writeFileSync(join(folder, 'site/dist/index.html'), '<!doctype html><title>Home</title>');
  process.chdir(folder);
  try {
    body();
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

function givenCredentials(stack: Stack): TenantCredentials {
  return new TenantCredentials(stack, 'GivenCredentials', {
    userPool: new SecureUserPool(stack, 'GivenTenantUsers').userPool,
    clients: [UserPoolClient.fromUserPoolClientId(stack, 'GivenTenantClient', 'given')],
    revocationList: new RevocationList(stack, 'GivenTenantRevocations'),
  });
}

function givenFunction(stack: Stack, id: string): LambdaFunction {
  return new LambdaFunction(stack, id, {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = async () => ({ statusCode: 200 });'),
  });
}

function givenCertificate(stack: Stack, id: string): ICertificate {
  const name = '11111111-1111-1111-1111-111111111111';
  return Certificate.fromCertificateArn(stack, id, `arn:aws:acm:us-east-1:111111111111:certificate/${name}`);
}

/** The same for a database and for the way to Secrets Manager. */
function givenVpc(stack: Stack): Vpc {
  const there = stack.node.tryFindChild('GivenVpc');
  if (there instanceof Vpc) return there;
  return new Vpc(stack, 'GivenVpc', {
    subnetConfiguration: [{ name: 'isolated', subnetType: SubnetType.PRIVATE_ISOLATED }],
  });
}

/** The same for the keyring and for onboarding. */
function givenProvisioner(stack: Stack): TenantProvisioner {
  const there = stack.node.tryFindChild('GivenProvisioner');
  return there instanceof TenantProvisioner ? there : new TenantProvisioner(stack, 'GivenProvisioner');
}
