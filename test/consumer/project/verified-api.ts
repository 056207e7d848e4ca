import { readdirSync, statSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { ApiAuthorizer, ProtectedApi, RevocationList, RouteMethod, Waiver } from 'cdk-portcullis';
import { dynamoDbList, type Identity, TokenError, TokenVerifier } from 'cdk-portcullis/verify';

/** What a container of the application does with a token. */
export async function whoIs(token: string): Promise<Identity | 401 | 403 | 503> {
  const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Test00001';
  const verifier = new TokenVerifier({ issuer, clientIds: ['app'] }, dynamoDbList('revocations'));
  try {
    return await verifier.verify(token, { scopes: ['orders/read'] });
  } catch (error) {
    if (error instanceof TokenError) return error.status;
    throw error;
  }
}

const app = new App({ outdir: 'cdk.verified.out' });
const stack = new Stack(app, 'Api', { env: { account: '111111111111', region: 'eu-central-1' } });
const userPool = new UserPool(stack, 'Users');
new ProtectedApi(stack, 'Orders', {
  authorizer: ApiAuthorizer.verifier({
    userPool,
    clients: [userPool.addClient('App')],
    revocationList: new RevocationList(stack, 'Revocations'),
  }),
  withoutWebFirewall: Waiver.because('a test of the package', { owner: 'tests', expires: '2027-03-01' }),
}).publicRoute(
  { method: RouteMethod.GET, path: '/health', handler: Function.fromFunctionName(stack, 'Health', 'health') },
  Waiver.because('a test of the package', { owner: 'tests', expires: '2027-03-01' }),
);
const { directory } = app.synth();
const assets = readdirSync(directory).filter((name) => name.startsWith('asset.'));
const files = assets.map((name) => readdirSync(`${directory}/${name}`).join());
const large = assets.every((name) => statSync(`${directory}/${name}/index.js`).size > 100_000);
void whoIs('no token').then((answer) => console.log(files.join(), large, answer));
