import { tenantTag } from '../../runtime/tenants/contract';
import { administration, never, use, useThroughServices } from './key-actions';

type Text = string | readonly string[];
export type Conditions = Readonly<Record<string, Readonly<Record<string, Text>>>>;

/** What the policy of a key is made of; ARNs may be tokens. */
export interface KeyPolicyParts {
  /** `arn:aws:iam::111122223333:root` of the account that the key stands in. */
  readonly account: string;
  /** ARNs of the roles whose sessions, tagged with the tenant, use the key. */
  readonly roles: readonly string[];
  /** The tenant: an id, the placeholder for one, or the tag of whoever calls. */
  readonly tenant: string;
  readonly region: string;
  /** Patterns of objects and secrets that belong to the tenant. */
  readonly objects: readonly string[];
  readonly secrets: readonly string[];
}

/** The tag of whoever calls. Where there is none, what names it holds for nobody. */
export const callersTenant = `\${aws:PrincipalTag/${tenantTag}}`;

const principalTag = `aws:PrincipalTag/${tenantTag}`;
const contextTenant = `kms:EncryptionContext:${tenantTag}`;

/** A way to a key, and what holds for every call that takes it for the tenant. */
interface Route {
  readonly name: string;
  readonly actions: readonly string[];
  /** The service that calls for the session; none if the session itself does. */
  readonly service?: string;
  /** Key of the encryption context that names what belongs to the tenant, and the values that do. */
  readonly context: string;
  readonly values: Text;
}

function routes({ region, tenant, objects, secrets }: KeyPolicyParts): Route[] {
  const all: Route[] = [
    { name: 'Direct', actions: use, context: contextTenant, values: tenant },
    {
      name: 'ThroughS3',
      actions: useThroughServices,
      service: `s3.${region}.amazonaws.com`,
      context: 'kms:EncryptionContext:aws:s3:arn',
      values: objects,
    },
    {
      name: 'ThroughSecretsManager',
      actions: useThroughServices,
      service: `secretsmanager.${region}.amazonaws.com`,
      context: 'kms:EncryptionContext:SecretARN',
      values: secrets,
    },
  ];
  return all.filter(({ values }) => values.length > 0);
}

/**
 * The policy of a tenant's key: one statement for each way to use it, and a denial of every other, so that neither a policy of the
 * account, nor a grant, nor a statement added here by mistake opens one.
 */
export function keyPolicy(parts: KeyPolicyParts): object {
  const { account, roles, tenant } = parts;
  const ways = routes(parts);
  const services = ways.flatMap(({ service }) => service ?? []);
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'Administration',
        Effect: 'Allow',
        Principal: { AWS: account },
        Action: administration,
        Resource: '*',
      },
      ...ways.map((way) => allowed(way, tenant, roles)),
      denied('OthersAreRefused', use, { ArnNotEquals: { 'aws:PrincipalArn': roles } }),
      denied('SessionsWithoutTagAreRefused', use, { Null: { [principalTag]: 'true' } }),
      ...(tenant === callersTenant
        ? []
        : [denied('OtherTenantsAreRefused', use, { StringNotEquals: { [principalTag]: tenant } })]),
      ...ways.map((way) => refusedOn(way)),
      denied('OtherServicesAreRefused', use, {
        Null: { 'kms:ViaService': 'false' },
        StringNotEquals: { 'kms:ViaService': services },
      }),
      denied('Never', never),
    ],
  };
}

function allowed(
  { name, actions, service, context, values }: Route,
  tenant: string,
  roles: readonly string[],
): object {
  const through: Conditions =
    service === undefined
      ? { Null: { 'kms:ViaService': 'true' }, StringEquals: { [principalTag]: tenant, [context]: values } }
      : {
          StringEquals: { [principalTag]: tenant, 'kms:ViaService': service },
          StringLike: { [context]: values },
        };
  return {
    Sid: name,
    Effect: 'Allow',
    Principal: { AWS: roles },
    Action: actions,
    Resource: '*',
    Condition: through,
  };
}

/** On a way, whatever does not name what belongs to the tenant. */
function refusedOn({ name, service, context, values }: Route): object {
  return denied(
    `${name}ForOthersIsRefused`,
    use,
    service === undefined
      ? { Null: { 'kms:ViaService': 'true' }, StringNotEquals: { [context]: values } }
      : { StringEquals: { 'kms:ViaService': service }, StringNotLike: { [context]: values } },
  );
}

function denied(sid: string, actions: readonly string[], conditions?: Conditions): object {
  return {
    Sid: sid,
    Effect: 'Deny',
    Principal: '*',
    Action: actions,
    Resource: '*',
    ...(conditions !== undefined && { Condition: conditions }),
  };
}
