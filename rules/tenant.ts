import { type Resource, type Value } from '../template';
import {
  type ConditionTest,
  covers,
  eachStatement,
  isEverything,
  type Statement,
  statements,
} from '../template/policy';
import { identityStatements } from './identity-policy';
import { fail, type Judgements, pass } from './rule';

/** Whether sessions of a role carry tags that whoever made the token chose, such as the tenant: its trust allows `sts:TagSession`. */
export function hasTaggedSessions(role: Resource): boolean {
  return statements(role.get('AssumeRolePolicyDocument')).some(takesTags);
}

/** Whether a statement of a trust policy lets somebody other than a service say which tags a session has. */
export function takesTags(statement: Statement): boolean {
  return (
    statement.isAllow() &&
    statement.actions.some((action) => covers(action, 'sts:TagSession')) &&
    !statement.principals.every(({ kind }) => kind === 'Service')
  );
}

/** Judges each statement of a role's trust that takes tags: whether one of its conditions is what a rule asks for. */
export function expectOfTags(
  role: Resource,
  isWanted: (test: ConditionTest) => boolean,
  message: string,
): Judgements {
  return eachStatement(role.get('AssumeRolePolicyDocument'), (statement) =>
    takesTags(statement) && !statement.conditions.some(isWanted)
      ? fail(statement.value.get('Condition'), message)
      : pass(),
  );
}

/** The statements of a role's policies, those that stand alone included. */
export function statementsOf(role: Resource): Statement[] {
  return [
    role,
    ...role.referrers('AWS::IAM::Policy', 'Roles'),
    ...role.referrers('AWS::IAM::ManagedPolicy', 'Roles'),
    ...role.referrers('AWS::IAM::RolePolicy', 'RoleName'),
  ].flatMap((holder) => identityStatements(holder));
}

/** Whether a statement holds only where a tag of the session says so, in all its resources or in one of its conditions. */
export function isBoundByTag({ resources, conditions }: Statement): boolean {
  return (
    (resources.length > 0 && resources.every(namesTag)) ||
    conditions.some(
      ({ operator, key, values }) =>
        isPositive.test(operator) &&
        values.length > 0 &&
        !values.some(isEverything) &&
        (tag.test(key) || values.some(namesTag)),
    )
  );
}

const tag = /aws:PrincipalTag\//i;
/** Holds for what is named: that there is a tag at all, or another one, binds nobody. */
const isPositive = /^(?:For(?:Any|All)Values:)?(?:String|Arn)(?!Not)/i;

/** Whether a value is made of a tag of the session. */
export function namesTag(value: Value): boolean {
  return value.pieces().some((piece) => piece !== null && tag.test(piece));
}

/** Whether a statement reaches only what bears the tag of the session: `aws:ResourceTag/tenant` is `${aws:PrincipalTag/tenant}`. */
export function isForOwnResources(statement: Statement): boolean {
  return comparesTag(statement, /^aws:ResourceTag\//i);
}

/** Whether a statement opens only what was encrypted for the session: `kms:EncryptionContext:tenant` is `${aws:PrincipalTag/tenant}`. */
export function isForOwnContext(statement: Statement): boolean {
  return comparesTag(statement, /^kms:EncryptionContext:/i);
}

function comparesTag(statement: Statement, keys: RegExp): boolean {
  return statement.conditions.some(
    ({ operator, key, values }) =>
      /^StringEquals(?:IgnoreCase)?$/i.test(operator) &&
      keys.test(key) &&
      values.length > 0 &&
      values.every(namesTag),
  );
}

/** The first of some actions that a role with tagged sessions may call whatever its tags. */
export function callsUnbound(
  role: Resource,
  actions: readonly string[],
  isBound: (statement: Statement) => boolean = isBoundByTag,
): string | undefined {
  if (!hasTaggedSessions(role)) return undefined;
  return statementsOf(role)
    .filter((statement) => statement.isAllow() && !isBound(statement))
    .flatMap((statement) => actions.find((action) => statement.coversAction(action)) ?? [])[0];
}

/** What reads or changes items of a table, PartiQL included. */
export const itemActions = [
  ...['GetItem', 'BatchGetItem', 'Query', 'Scan', 'PutItem', 'UpdateItem', 'DeleteItem'],
  ...['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'],
].map((name) => `dynamodb:${name}`);
