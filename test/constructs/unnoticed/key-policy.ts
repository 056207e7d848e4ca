import { both, flip, remove, type Unnoticed } from './unnoticed';

const statement = 'AWS::KMS::Key/Properties/KeyPolicy/Statement';
const outside =
  'whatever is allowed to the account: the denials name each action that reads, writes or lends, for all but the roles';
const second =
  'a second fence: what a session may do with the key names the tenant twice, and once is enough';
const denied = 'a second fence: the statements that allow name the roles, the tag and the context themselves';
const wholeKey = 'in the policy of a key the only resource is the key';

/** Where statements stand, after those that administer (0), allow (1 to 3) and deny others and sessions without a tag (4, 5). */
interface Places {
  /** Those that deny what is not the tenant's on the ways through S3 and Secrets Manager. */
  readonly throughServices: readonly number[];
  readonly otherServices: number;
  readonly never: number;
}

/** What a policy has by which a key of tenants is made. */
export function unnoticedInKeyPolicy(
  of: string,
  { throughServices, otherServices, never }: Places,
): Unnoticed[] {
  const administration = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16];
  const entries: readonly Unnoticed[] = [
    ...administration.map((n) => ({ at: `${statement}/0/Action/${n}`, how: both, reason: outside })),
    {
      at: `${statement}/1/Action/3`,
      how: remove,
      reason: 'a grant: less of it gives nobody more, and the work then fails closed',
    },
    { at: `${statement}/1/Condition/Null/kms:ViaService`, how: remove, reason: second },
    ...[1, 2, 3].map((n) => ({
      at: `${statement}/${n}/Condition/StringEquals/aws:PrincipalTag/tenant`,
      how: remove,
      reason: second,
    })),
    { at: `${statement}/4/Action/*`, how: remove, reason: denied },
    { at: `${statement}/5/Action/*`, how: remove, reason: denied },
    // By way of a service nothing but Decrypt and GenerateDataKey is allowed.
    ...throughServices.flatMap((n) =>
      [1, 3, 4, 5].map((action) => ({ at: `${statement}/${n}/Action/${action}`, how: both, reason: denied })),
    ),
    { at: `${statement}/${otherServices}/Action/*`, how: both, reason: denied },
    {
      at: `${statement}/${otherServices}/Condition/Null/kms:ViaService`,
      how: flip,
      reason: 'KMS refuses it, so nothing is deployed',
    },
    ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => ({
      at: `${statement}/${never}/Action/${n}`,
      how: remove,
      reason: 'nothing allows it: the denial is for whoever adds a statement',
    })),
    ...[0, 4, 5, otherServices].map((n) => ({
      at: `${statement}/${n}/Resource`,
      how: flip,
      reason: wholeKey,
    })),
  ];
  return entries.map((entry) => ({ ...entry, of }));
}
