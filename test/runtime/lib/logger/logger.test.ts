import { RedactingLogger } from '../../../../runtime/lib/logger/logger';
import { redacted } from '../../../../runtime/lib/logger/redacted';
import { refuses } from '../../../refuses';
import { lines } from './lines';

const logger = new RedactingLogger({ serviceName: 'orders', level: 'DEBUG' });
const record = (run: () => void) => JSON.parse(lines(run)[0] ?? '') as Record<string, unknown>;

test('a record is one line with level, service, time and what was said', () => {
  const when = new Date();
  expect(
    record(() => logger.warn('payment refused', { order: 4711, by: { id: 'ada' }, tries: [1, 2] })),
  ).toEqual({
    level: 'WARN',
    message: 'payment refused',
    service: 'orders',
    timestamp: expect.any(String) as string,
    sampling_rate: 0,
    order: 4711,
    by: { id: 'ada' },
    tries: [1, 2],
  });
  expect(record(() => logger.info('x', { when }))['when']).toBe(when.toISOString());
});

test('nothing is written below the level', () => {
  const quiet = new RedactingLogger({ level: 'ERROR' });
  expect(lines(() => [quiet.debug('x'), quiet.info('x'), quiet.warn('x')])).toEqual([]);
  expect(lines(() => [quiet.error('x'), quiet.critical('x')])).toHaveLength(2);
});

test('an error keeps its name, message, place and causes', () => {
  const error = new TypeError('no such order', { cause: new Error('the table said no') });
  const written = record(() => logger.error('failed', error))['error'] as Record<string, unknown>;
  expect(written).toMatchObject({
    name: 'TypeError',
    message: 'no such order',
    cause: { message: 'the table said no' },
  });
  expect(written['stack']).toContain('logger.test.ts');
});

test('what the record already has keeps its value', () => {
  const written = record(() => logger.info('said', { level: 'x', message: 'y', timestamp: 0, service: 'z' }));
  expect(written).toMatchObject({
    level: 'INFO',
    message: 'said',
    service: 'orders',
    _level: 'x',
    _message: 'y',
  });
});

refuses('DAT-06', 'a secret in details that every record carries', () => {
  const carrying = new RedactingLogger();
  carrying.appendKeys({ password: 'hunter2', request: 'r-1' });
  expect(record(() => carrying.info('x'))).toMatchObject({ password: '[redacted]', request: 'r-1' });
  carrying.resetKeys();
  expect(record(() => carrying.info('x'))).not.toHaveProperty('request');
});

test('a getter is not called, and what throws does not stop the record', () => {
  const nasty = {
    get boom(): never {
      throw new Error('boom');
    },
    json: { toJSON: () => Promise.reject.call(undefined) },
    gone: Proxy.revocable({}, {}),
  };
  nasty.gone.revoke();
  expect(redacted({ nasty })).toEqual({
    nasty: { boom: '[getter]', json: '[unreadable]', gone: { proxy: '[unreadable]', revoke: '[function]' } },
  });
});

test.each([
  ['names of secrets in prose', 'invalid token: expired; the password was wrong, the secret is out'],
  ['arns', 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:vault/acme-AbCdEf was rotated'],
  ['actions', 'not allowed: secretsmanager:GetSecretValue, sts:GetSessionToken, kms:Decrypt'],
  [
    'ids and times',
    'request 3f2a9c1e-8b7d-4e5f-9a0b-1c2d3e4f5a6b at 2026-11-25T07:40:20.123Z took 1764056420123 ns',
  ],
  ['hashes', `commit ${'0a1b2c3d4e'.repeat(4)} sha256:${'ab12cd34'.repeat(8)}`],
  ['addresses', 'http://localhost:8080/a?b=c@d and https://example.com:443/x, mail ada@example.com'],
  ['settings', 'tokenUse=access passwordPolicy=strict secretName=vault/x keyId=1234 hasToken=true'],
  ['numbers that are no card', 'order 4111111111111112, tracking 1234567890123456'],
  ['documents', '{"order":4711,"state":"paid","lines":[{"sku":"a-1","n":2}]}'],
])('%s pass unharmed', (_, text) => {
  expect(redacted(text)).toBe(text);
  expect(redacted({ text: [text] })).toEqual({ text: [text] });
});
