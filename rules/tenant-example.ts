import { resources } from './example';
import { allow, assume, policyOf, roleTrusting } from './policy-example';
import { type Example } from './rule';

type Part = Readonly<Record<string, unknown>>;

/** A template of one role with inline statements, whose sessions carry the tags of a token. */
export function tenantRole(...inline: readonly Part[]): Example {
  return withInline({ Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'] }, inline);
}

/** The same for a role whose sessions carry no tags. */
export function plainRole(...inline: readonly Part[]): Example {
  return withInline({ Action: 'sts:AssumeRoleWithWebIdentity' }, inline);
}

/** The same with the statements in a policy that stands alone. */
export function tenantRoleBeside(...attached: readonly Part[]): Example {
  const trust = assume(tokens, { Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'] });
  return resources({
    Subject: ['AWS::IAM::Role', { AssumeRolePolicyDocument: policyOf(trust) }],
    Policy: ['AWS::IAM::Policy', { Roles: [{ Ref: 'Subject' }], PolicyDocument: policyOf(...attached) }],
  });
}

function withInline(trust: Part, inline: readonly Part[]): Example {
  return resources({
    Subject: [
      'AWS::IAM::Role',
      {
        AssumeRolePolicyDocument: policyOf(assume(tokens, trust)),
        Policies: [{ PolicyName: 'inline', PolicyDocument: policyOf(...inline) }],
      },
    ],
  });
}

const tokens = { Federated: 'cognito-identity.amazonaws.com' };

/** Reads of one table, under a condition where one is given. */
export const readsOrders = (Condition?: Part): Part =>
  allow('dynamodb:Query', 'arn:aws:dynamodb:eu-central-1:111122223333:table/orders', {
    ...(Condition && { Condition }),
  });

/** A template of one role that lets a broker choose the tags of its sessions, under a condition where one is given. */
export function taggedByBroker(Condition?: Part): Example {
  const broker = { AWS: 'arn:aws:iam::111122223333:role/broker' };
  return roleTrusting(
    assume(broker, { Action: ['sts:AssumeRole', 'sts:TagSession'], ...(Condition && { Condition }) }),
  );
}

/** The same for whoever holds a token. */
export function taggedByToken(Condition?: Part): Example {
  return roleTrusting(
    assume(tokens, {
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
      ...(Condition && { Condition }),
    }),
  );
}
