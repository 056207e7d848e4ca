import { imported, inProduction, one, staged } from './example';
import { type Example, type RuleDocs } from './rule';

type Part = Readonly<Record<string, unknown>>;
type Examples = RuleDocs['examples'];

/** A template of one resource whose policy, below a property, has one statement. */
function holder(type: string, property: string): (statement: Part) => Example {
  return (statement) => one(type, { [property]: { Statement: [statement] } });
}

/** Examples for a rule that a policy allows named actions; `action` is a harmless one of the service. */
export function namedActionsExamples(type: string, property: string, action: string): Examples {
  const policy = holder(type, property);
  const allow = (Action: unknown) => policy({ Effect: 'Allow', Principal: app, Action, Resource: '*' });
  const service = action.split(':')[0] ?? '';
  return {
    pass: {
      'no policy': one(type),
      'a named action': allow(action),
      'a refusal of everything': policy({ Effect: 'Deny', Principal: app, Action: '*', Resource: '*' }),
    },
    fail: {
      'every action': allow([`${service}:*`]),
      'every action of every service': allow('*'),
      'in capitals': allow(`${service.toUpperCase()}:*`),
      'every action outside production': staged(allow(inProduction(action, '*'))),
    },
    unknown: { 'an imported action': allow(imported) },
  };
}

/** Examples for a rule that a policy ties a service to a source. */
export function tiedServicesExamples(
  type: string,
  property: string,
  [service, Action]: readonly [service: string, action: string],
): Examples {
  const policy = holder(type, property);
  const base = { Effect: 'Allow', Principal: { Service: service }, Action, Resource: '*' };
  const under = (Condition: Part) => policy({ ...base, Condition });
  return {
    pass: {
      'no policy': one(type),
      'one source': under({ ArnLike: { 'aws:SourceArn': 'arn:aws:*:*:111122223333:*' } }),
      'one account': under({ StringEquals: { 'aws:SourceAccount': '111122223333' } }),
      'a role': policy({ ...base, Principal: app }),
    },
    fail: {
      'without a condition': policy(base),
      'a condition on something else': under({ Bool: { 'aws:SecureTransport': 'true' } }),
      'any source': under({ ArnLike: { 'aws:SourceArn': '*' } }),
      'a condition that only holds where the key is there': under({
        StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' },
      }),
    },
    unknown: { 'an imported effect': policy({ ...base, Effect: imported }) },
  };
}

/** Examples for a rule that a policy allows nobody by `NotPrincipal`. */
export function notPrincipalExamples(type: string, property: string, Action: string): Examples {
  const policy = holder(type, property);
  const but = (Effect: unknown) => policy({ Effect, NotPrincipal: account, Action, Resource: '*' });
  return {
    pass: {
      'no policy': one(type),
      'a list of what is allowed': policy({ Effect: 'Allow', Principal: account, Action, Resource: '*' }),
      'a refusal': but('Deny'),
    },
    fail: {
      'an allow': but('Allow'),
      'an allow outside production': staged(but(inProduction('Deny', 'Allow'))),
    },
    unknown: { 'an imported effect': but(imported) },
  };
}

/**
 * Examples for a rule that a policy admits nobody unnamed.
 *
 * @param none - the resource without a policy
 * @param policy - the resource with a policy of one statement, which these parts complete
 * @param text - the resource with a policy for everybody as JSON in a string
 */
export function namedPrincipalsExamples(
  none: Example,
  policy: (statement: Record<string, unknown>) => Example,
  text: Example,
): Examples {
  const anyone = (Condition: Part) => policy({ Principal: '*', Condition });
  return {
    pass: {
      'no policy': none,
      'a named account': policy({ Principal: account }),
      'everyone of one organization': anyone({ StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }),
      'a refusal to everyone': policy({ Effect: 'Deny', Principal: '*' }),
    },
    fail: {
      anyone: policy({ Principal: '*' }),
      'any account': policy({ Principal: { AWS: [account.AWS, '*'] } }),
      'a condition that narrows nobody': anyone({ Bool: { 'aws:SecureTransport': 'true' } }),
      'a condition that only holds where the key is there': anyone({
        StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' },
      }),
      'a document in a string': text,
    },
    unknown: { 'an imported principal': policy({ Principal: { AWS: imported } }) },
  };
}

const account = { AWS: 'arn:aws:iam::111122223333:root' };
const app = { AWS: 'arn:aws:iam::111122223333:role/app' };
