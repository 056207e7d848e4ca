import { HardenedEnvironment } from '../../lib/environment/hardened-environment';
import { readConfig } from '../../lib/environment/read-config';
import { acknowledgements, newApp } from '../constructs/synth';

const waiver = { reason: 'rehearsal', owner: 'platform', expires: '2027-03-01' };
const named = ['CDK_DEFAULT_ACCOUNT', 'CDK_DEFAULT_REGION'] as const;
const before = named.map((name) => [name, process.env[name]] as const);

const environment = (context: object = {}) => new HardenedEnvironment(newApp(), readConfig(context));

beforeEach(() => {
  for (const name of named) Reflect.deleteProperty(process.env, name);
});
afterAll(() => {
  for (const [name, value] of before) if (value !== undefined) process.env[name] = value;
});

test('an environment goes where its configuration says', () => {
  process.env.CDK_DEFAULT_ACCOUNT = '222222222222';
  const { account, region } = environment({ account: '111111111111', region: 'eu-west-1' });
  expect([account, region]).toEqual(['111111111111', 'eu-west-1']);
});

test('without a word it goes where the credentials are, and without those to the local emulator', () => {
  expect([environment().account, environment().region]).toEqual(['000000000000', 'us-east-1']);
  process.env.CDK_DEFAULT_ACCOUNT = '222222222222';
  process.env.CDK_DEFAULT_REGION = 'eu-west-1';
  expect([environment().account, environment().region]).toEqual(['222222222222', 'eu-west-1']);
});

test('it asks nothing of AWS to synthesize, and its stacks cannot be deleted by mistake', () => {
  const assembly = environment({ stage: 'blue' }).synth();
  expect(assembly.manifest.missing ?? []).toEqual([]);
  expect(assembly.stacks.map(({ stackName }) => stackName).sort()).toEqual([
    'blue-Api',
    'blue-Identity',
    'blue-Logs',
    'blue-Tenants',
  ]);
  expect(assembly.stacks.filter(({ terminationProtection }) => terminationProtection !== true)).toEqual([]);
});

test('a production environment has no waiver', () => {
  const ours = [...acknowledgements(environment()).keys()].filter((id) => id.startsWith('Portcullis::'));
  expect(ours).toEqual([]);
});

test('a finding is accepted below the construct that is named, and nowhere else', () => {
  const stage = environment({ accepts: [{ at: 'Logs/Archive/AccessLogs', rule: 'PC-S3-37', ...waiver }] });
  const holders = stage.node
    .findAll()
    .filter((node) => node.node.metadata.some(({ data }) => data['Portcullis::PC-S3-37']));
  expect(holders.map(({ node }) => node.path)).toEqual(['local/Logs/Archive/AccessLogs']);
});

test('refuses to accept a finding on a construct that is not there, and says which is near', () => {
  const accept = () => environment({ accepts: [{ at: 'Logs/Archiv', rule: 'PC-S3-37', ...waiver }] });
  expect(accept).toThrow('portcullis.accepts waives PC-S3-37 at "Logs/Archiv"');
  expect(accept).toThrow('did you mean "Logs/Archive"?');
});

test('the configuration reaches the constructs', () => {
  const assembly = environment({
    retentionDays: 400,
    domain: { name: 'auth.example.com', certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/1' },
    callbackUrls: ['https://shop.example.com/signed-in'],
  }).synth();
  const text = JSON.stringify(assembly.stacks.map(({ template }) => template));
  for (const part of [
    '"Days":400',
    '"RetentionInDays":400',
    '"Domain":"auth.example.com"',
    'https://shop.example.com/signed-in',
  ]) {
    expect(text).toContain(part);
  }
});

test('what a development environment gives up is waived in its name', () => {
  const dev = environment({
    profile: 'dev',
    retentionDays: 30,
    callbackUrls: ['http://localhost:3000/cb'],
    waivers: { shorterRetention: waiver, localhostUrls: waiver, withoutDeletionProtection: waiver },
  });
  const reasons = [...acknowledgements(dev)].filter(([id]) => id.startsWith('Portcullis::'));
  expect(reasons.length).toBeGreaterThanOrEqual(3);
  expect(new Set(reasons.map(([, reason]) => reason))).toEqual(
    new Set(['rehearsal | owner: platform | expires: 2027-03-01']),
  );
  expect(dev.synth().stacks.filter(({ terminationProtection }) => terminationProtection !== false)).toEqual(
    [],
  );
});

test('sign-in stands behind a web firewall: that of the environment, or the one that is named', () => {
  const associations = (context: object) =>
    environment(context)
      .synth()
      .stacks.filter(({ stackName }) => stackName.endsWith('-Identity'))
      .flatMap(({ template }) => Object.values<{ Type: string; Properties: object }>(template.Resources))
      .filter(({ Type }) => Type === 'AWS::WAFv2::WebACLAssociation');
  expect(associations({})).toMatchObject([
    { Properties: { WebACLArn: { 'Fn::GetAtt': [expect.stringMatching(/^FirewallAcl/), 'Arn'] } } },
  ]);
  const webAclArn = 'arn:aws:wafv2:us-east-1:111111111111:regional/webacl/mine/1';
  expect(associations({ webAclArn })).toMatchObject([{ Properties: { WebACLArn: webAclArn } }]);
});

test('the API takes tokens of the application alone, behind a firewall of its own', () => {
  const [template] = environment()
    .synth()
    .stacks.flatMap((stack) => (stack.stackName.endsWith('-Api') ? [stack.template] : []));
  const text = JSON.stringify(template.Resources);
  expect(text).toMatch(/"CLIENT_IDS":\{[^}]*"Fn::Join":\["",\["\[\\"",\{"Fn::GetStackOutput"/);
  expect(text).toContain('"Type":"AWS::WAFv2::WebACLAssociation"');
  expect(text).toContain(String.raw`"ROUTES":"{\"GET /me\":[]`);
});
