import { SigningKeyError, tokenSigner } from '../../../runtime/signing-keys';
import { signerEnvironment } from '../../../runtime/rotation-signing-key/contract';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

test.each([
  { name: '', longestLifeSeconds: 60 },
  { name: 'Tokens', longestLifeSeconds: 60 },
  { name: 'a/b', longestLifeSeconds: 60 },
  { name: 'tokens', longestLifeSeconds: 0 },
  { name: 'tokens', longestLifeSeconds: 1.5 },
  { name: 'tokens', longestLifeSeconds: Number.NaN },
])('a signer is not made of %j', (settings) => {
  expect(() => tokenSigner(settings)).toThrow(SigningKeyError);
});

test('a signer is made of what the environment says, and of nothing less', () => {
  expect(() => tokenSigner()).toThrow(signerEnvironment.name);
  process.env[signerEnvironment.name] = 'tokens';
  expect(() => tokenSigner()).toThrow(signerEnvironment.longestLifeSeconds);
  process.env[signerEnvironment.longestLifeSeconds] = '900';
  expect(typeof tokenSigner()).toBe('function');
});
