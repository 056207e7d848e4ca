import { readConfig } from '../../lib/environment/read-config';

const waiver = { reason: 'rehearsal', owner: 'platform', expires: '2027-03-01' };

function refusal(context: unknown): string {
  try {
    readConfig(context);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return `${String(error.code)}: ${error.message}`;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('nothing said gives an environment that keeps every promise', () => {
  expect(readConfig(undefined)).toMatchObject({
    stage: 'local',
    profile: 'prod',
    retentionDays: 365,
    waivers: {},
  });
});

test('JSON text on the command line says the same as an object', () => {
  expect(readConfig('{"stage":"blue"}')).toEqual(readConfig({ stage: 'blue' }));
});

test.each([
  [
    'a mistyped key',
    { retentionDay: 400 },
    ['portcullis.retentionDay (400) is no setting: did you mean "retentionDays"?', 'allowed are stage'],
  ],
  [
    'a key that is near to none',
    { colour: 'red' },
    ['portcullis.colour ("red") is no setting;', 'retentionDays'],
  ],
  [
    'a mistyped key inside',
    { domain: { nmae: 'a.b', certificateArn: 'x' } },
    ['portcullis.domain.nmae ("a.b")', 'did you mean "name"?', 'name, certificateArn'],
  ],
  [
    'an unknown loosening',
    { profile: 'dev', waivers: { everything: waiver } },
    ['portcullis.waivers.everything', 'shorterRetention'],
  ],
  ['an unknown profile', { profile: 'test' }, ['portcullis.profile is "test"', '"prod", "dev"']],
  ['an account as a number', { account: 123456789012 }, ['portcullis.account is 123456789012', 'string']],
  ['a short account', { account: '123' }, ['portcullis.account is "123"', 'twelve digits']],
  ['a region that is none', { region: 'Frankfurt' }, ['portcullis.region is "Frankfurt"', 'eu-central-1']],
  ['a stage in capitals', { stage: 'PROD' }, ['portcullis.stage is "PROD"', 'lower-case']],
  ['a retention in words', { retentionDays: 'a year' }, ['portcullis.retentionDays is "a year"', 'number']],
  [
    'a certificate elsewhere',
    {
      domain: {
        name: 'auth.example.com',
        certificateArn: 'arn:aws:acm:eu-central-1:111111111111:certificate/1',
      },
    },
    ['portcullis.domain.certificateArn', 'us-east-1'],
  ],
  ['no callback address', { callbackUrls: [] }, ['portcullis.callbackUrls is []']],
  [
    'a waiver without an owner',
    { profile: 'dev', waivers: { localhostUrls: { reason: 'x', expires: '2027-01-01' } } },
    ['portcullis.waivers.localhostUrls.owner is missing'],
  ],
  ['a list', [], ['portcullis is []', 'object']],
  ['text that is no JSON', 'stage=blue', ['portcullis is "stage=blue", which is not JSON']],
])('refuses %s, with the key, the value and what is allowed', (_, context, parts) => {
  const message = refusal(context);
  expect(message).toMatch(/^config-invalid: /);
  for (const part of parts) expect(message).toContain(part);
});

test('a waiver of a finding names its construct and its rule', () => {
  const { at, ...elsewhere } = { at: 'Logs/Archive', rule: 'PC-S3-37', ...waiver };
  expect(readConfig({ accepts: [{ at, ...elsewhere }] }).accepts).toEqual([{ at, ...elsewhere }]);
  expect(refusal({ accepts: [elsewhere] })).toContain('portcullis.accepts.0.at is missing');
});

test('every mistake is told at once', () => {
  expect(refusal({ stage: '!', region: '?', extra: 1 }).split('\n')).toHaveLength(3);
});

test('refuses to give up anything in production', () => {
  expect(refusal({ profile: 'prod', waivers: { shorterRetention: waiver } })).toContain(
    'profile "prod" gives up nothing',
  );
  expect(readConfig({ profile: 'dev', waivers: { shorterRetention: waiver } }).waivers).toEqual({
    shorterRetention: waiver,
  });
});
