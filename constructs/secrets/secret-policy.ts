import { Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnResourcePolicy, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { type Construct } from 'constructs';

/** From where a secret is read and changed. Each that is given has to hold. */
export interface SecretNetwork {
  /**
   * Endpoints of Secrets Manager.
   *
   * @default - from anywhere
   */
  readonly vpcEndpointIds?: readonly string[];
  /** Who is not asked for an endpoint: the role of the rotation, whose function may have no network of its own. */
  readonly rotationRoleArn: string;
}

type Conditions = Record<string, Record<string, string | string[]>>;

/** The policy of a secret: nobody of another account, nothing without TLS, and from nowhere but the endpoints. */
export function fencePolicy(scope: Construct, id: string, secret: ISecret, network?: SecretNetwork): void {
  const byOthers = { Bool: { 'aws:PrincipalIsAWSService': 'false' } };
  const statements = [
    refusal('RefuseOtherAccounts', ['secretsmanager:*'], {
      StringNotEquals: { 'aws:PrincipalAccount': Stack.of(scope).account },
      ...byOthers,
    }),
    refusal('RefusePlainHttp', ['secretsmanager:*'], { Bool: { 'aws:SecureTransport': 'false' } }),
  ];
  if (network?.vpcEndpointIds !== undefined)
    statements.push(
      refusal(
        'RefuseOtherNetworks',
        [
          'secretsmanager:GetSecretValue',
          'secretsmanager:PutSecretValue',
          'secretsmanager:UpdateSecretVersionStage',
        ],
        {
          StringNotEquals: { 'aws:SourceVpce': [...network.vpcEndpointIds] },
          ArnNotEquals: { 'aws:PrincipalArn': network.rotationRoleArn },
          ...byOthers,
        },
      ),
    );
  new CfnResourcePolicy(scope, id, {
    secretId: secret.secretArn,
    resourcePolicy: new PolicyDocument({ statements }),
    blockPublicPolicy: true,
  });
}

function refusal(sid: string, actions: string[], conditions: Conditions): PolicyStatement {
  return new PolicyStatement({
    sid,
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions,
    // In a secret's own policy `*` is the secret.
    resources: ['*'],
    conditions,
  });
}
