import { dependenciesFrom } from '../../../runtime/authorizer/handler';
import {
  environment,
  resultCacheSeconds,
  stalenessSeconds,
  verifierCacheSeconds,
} from '../../../runtime/authorizer/contract';
import { refuses } from '../../refuses';
import { client, issuer } from '../verify/issuer';

test('what the two caches remember is what the contract promises, together', () => {
  expect(verifierCacheSeconds + resultCacheSeconds).toBe(stalenessSeconds);
  expect(stalenessSeconds).toBeLessThanOrEqual(60);
});

refuses('IDN-05', 'to start with a setting that is missing or wrong', () => {
  const env = {
    [environment.issuer]: issuer,
    [environment.jwksUri]: `${issuer}/.well-known/jwks.json`,
    [environment.clientIds]: JSON.stringify([client]),
    [environment.routes]: JSON.stringify({ 'GET /orders/{id}': ['orders/read'] }),
    [environment.revocationTable]: 'revocations',
  };
  expect(() => dependenciesFrom(env)).not.toThrow();
  for (const name of Object.keys(env)) {
    expect(() => dependenciesFrom({ ...env, [name]: undefined })).toThrow();
    expect(() => dependenciesFrom({ ...env, [name]: '' })).toThrow();
  }
  expect(() => dependenciesFrom({ ...env, [environment.clientIds]: '[]' })).toThrow();
  expect(() => dependenciesFrom({ ...env, [environment.routes]: '{"orders":[]}' })).toThrow();
});
