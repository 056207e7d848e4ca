import { Stack } from 'aws-cdk-lib';
import { UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { ApiAuthorizer, ProtectedApi, RevocationList, RouteMethod, WebFirewall } from '../../../lib';
import { provesMutations } from '../mutation-proof';
import { env, newApp } from '../synth';
import { unnoticedInApis } from '../unnoticed/api';
import { unnoticedInVerifier } from '../unnoticed/verifier';
import { broken } from './model';
import { handlerIn } from './support';

/** An API with its verifier and list; pool, firewall and handler stand in other stacks, with proofs of their own. */
function template() {
  const app = newApp();
  const stack = new Stack(app, 'Stack', { env });
  const others = new Stack(app, 'Others', { env });
  const api = new ProtectedApi(stack, 'Api', {
    authorizer: ApiAuthorizer.verifier({
      userPool: UserPool.fromUserPoolId(stack, 'Pool', 'eu-central-1_AbCdEfGhI'),
      clients: [UserPoolClient.fromUserPoolClientId(stack, 'Client', '1example23456789')],
      revocationList: new RevocationList(stack, 'Revocations'),
    }),
    webFirewall: new WebFirewall(others, 'Firewall'),
  });
  const handler = handlerIn(others);
  api.addRoute({ method: RouteMethod.GET, path: '/orders/{id}', scopes: ['orders/read'], handler });
  const body = { type: 'object', properties: { note: { type: 'string' } }, additionalProperties: false };
  api.addRoute({ method: RouteMethod.POST, path: '/orders', scopes: ['orders/write'], handler, body });
  return app.synth().getStackByName('Stack').template;
}

provesMutations(() => [template()], [...unnoticedInVerifier, ...unnoticedInApis], {
  atLeast: 250,
  alsoNoticed: (before, { templates }) =>
    templates.some((after) => broken(after).length > broken(before).length),
});

test('the model finds nothing to object to in an API that nobody changed', () => {
  expect(broken(template())).toEqual([]);
});
