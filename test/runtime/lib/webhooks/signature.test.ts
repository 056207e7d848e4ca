import fc from 'fast-check';
import { isSignedWebhook, signWebhook } from '../../../../runtime/lib/webhooks/signature';
import { refuses } from '../../../refuses';

const published = {
  secrets: { current: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
  message: { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}' },
  header: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};
const { secrets, message, header } = published;
const now = message.timestamp;

test('the vector that Standard Webhooks publishes is signed so, and taken', () => {
  expect(signWebhook(secrets, message)).toBe(header);
  expect(isSignedWebhook(secrets, message, header, now)).toBe(true);
});

test('a receiver that is one rotation behind or ahead of the sender takes the message', () => {
  const later = { current: Buffer.alloc(32, 1).toString('base64'), previous: secrets.current };
  expect(isSignedWebhook(later, message, signWebhook(secrets, message), now)).toBe(true);
  expect(isSignedWebhook(secrets, message, signWebhook(later, message), now)).toBe(true);
});

refuses('IDN-06', 'a signature of a secret that two rotations have replaced', () => {
  const third = { current: 'C'.repeat(44), previous: 'B'.repeat(44) };
  expect(isSignedWebhook(third, message, header, now)).toBe(false);
});

refuses('IDN-06', 'a message that is older or younger than the tolerance, or has no time', () => {
  for (const at of [now + 301, now - 301, Number.NaN])
    expect(isSignedWebhook(secrets, message, header, at)).toBe(false);
  expect(isSignedWebhook(secrets, message, header, now + 300)).toBe(true);
});

test('a message of which anything was changed is not taken', () => {
  fc.assert(
    fc.property(fc.constantFrom('id', 'body'), fc.string(), (part, text) => {
      fc.pre(message[part] !== text);
      expect(isSignedWebhook(secrets, { ...message, [part]: text }, header, now)).toBe(false);
    }),
  );
});

test('a header without a signature of this kind is not taken, whatever it holds', () => {
  const { length } = 'v1,';
  for (const other of ['', header.slice(length), `v1a,${header.slice(length)}`, 'v1,', `v1,${header}`])
    expect(isSignedWebhook(secrets, message, other, now)).toBe(false);
  expect(isSignedWebhook(secrets, message, `v1a,xyz v1,AAAA ${header}`, now)).toBe(true);
});
