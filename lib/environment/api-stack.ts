import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { type Construct } from 'constructs';
import { ApiAuthorizer } from '../../constructs/edge/api/api-authorizer';
import { RouteMethod } from '../../constructs/edge/api/route';
import { ProtectedApi } from '../../constructs/edge/protected-api';
import { WebFirewall } from '../../constructs/edge/web-firewall';
import { hardenedFunction } from '../../constructs/functions/hardened-function';
import { RevocationList } from '../../constructs/identity/revocation-list';
import { type SecureUserPool } from '../../constructs/identity/secure-user-pool';
import { retentionDaysFor } from '../../constructs/logs/retention';
import { type Config } from './config';
import { declared } from './declared';

/** Who calls the API: users of the pool, by its clients. */
interface Callers {
  readonly users: SecureUserPool;
  readonly clients: IUserPoolClient[];
}

/** An API that tells callers who they are: the place where those of an application begin. */
export class ApiStack extends Stack {
  /** Tokens that were ended before their time. */
  public readonly revocationList: RevocationList;

  constructor(scope: Construct, id: string, config: Config, { users, clients }: Callers, props: StackProps) {
    super(scope, id, props);
    const logRetention = Duration.days(Math.max(365, config.retentionDays));
    const revocationList = new RevocationList(
      this,
      'Revocations',
      declared('withoutDeletionProtection', config),
    );
    this.revocationList = revocationList;
    const api = new ProtectedApi(this, 'Api', {
      authorizer: ApiAuthorizer.verifier({
        userPool: users.userPool,
        clients,
        revocationList,
        staleness: Duration.seconds(20),
      }),
      webFirewall: new WebFirewall(this, 'Firewall', { logRetention }),
      logRetention,
    });
    const handler = hardenedFunction(this, 'WhoAmI', {
      runtime: 'whoami',
      description: 'Tells callers of the API who they are',
      environment: {},
      encryptionKey: api.encryptionKey,
      retention: retentionDaysFor(logRetention),
      timeout: Duration.seconds(5),
      memorySize: 256,
      permissions: [],
    });
    api.addRoute({ method: RouteMethod.GET, path: '/me', scopes: [], handler });
    api.addRoute({ method: RouteMethod.PUT, path: '/me/note', scopes: [], handler, body: note });
    api.addRoute({ method: RouteMethod.GET, path: '/notes/{id}', scopes: ['notes/read'], handler });
    api.addRoute({ method: RouteMethod.GET, path: '/admin/notes', scopes: ['notes/manage'], handler });
    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'Address of the API' });
  }
}

/** What a note looks like. */
const note = {
  type: 'object',
  properties: { text: { type: 'string', maxLength: 1000 } },
  required: ['text'],
  additionalProperties: false,
};
