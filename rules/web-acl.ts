import { type Resource, type Value } from '../template';
import { testPattern } from '../template/policy';
import { one } from './example';
import { type Example, fail, type Judgements, pass } from './rule';

type Part = Readonly<Record<string, unknown>>;

/** A template of one web ACL with rules, for rules' examples. */
export function webAcl(rules: readonly Part[]): Example {
  return one('AWS::WAFv2::WebACL', { DefaultAction: { Allow: {} }, Scope: 'REGIONAL', Rules: rules });
}

/** A rule of a web ACL that uses a managed group of AWS. */
export function managedRule(name: string): Part {
  return {
    Name: name,
    Priority: 1,
    OverrideAction: { None: {} },
    Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: name } },
  };
}

/** Judges whether a web ACL keeps parts of requests out of all that it tells: `what` names the part, `isMeant` finds its field. */
export function expectProtected(acl: Resource, what: string, isMeant: (field: Value) => boolean): Judgements {
  const protections = acl.get('DataProtectionConfig.DataProtections');
  const isKept = protections.some(
    (protection) =>
      isMeant(protection.get('Field')) &&
      !protection.get('ExcludeRuleMatchDetails').isTrue() &&
      !protection.get('ExcludeRateBasedDetails').isTrue() &&
      protection.get('Action').is('SUBSTITUTION', 'HASH'),
  );
  return isKept ? pass() : fail(protections, `${what} stands whole in samples and details of what matched`);
}

/** Whether one of some names is that of a header, in any case. */
export function namesHeader(names: Value, header: string): boolean {
  return names.some((name) =>
    testPattern(name, `is ${header}`, (text) => text.toLowerCase() === header.toLowerCase()),
  );
}

/** A template of one web ACL that keeps fields of requests to itself, for rules' examples. */
export function hiding(...fields: readonly Part[]): Example {
  return protecting(...fields.map((Field) => ({ Field, Action: 'SUBSTITUTION' })));
}

/** How a field can be kept out of what a web ACL tells, and how it only seems to be. */
export function hidingExamples(Field: Part) {
  const hides = (changes: Part) => protecting({ Field, Action: 'SUBSTITUTION', ...changes });
  return {
    pass: { hidden: hides({}), hashed: hides({ Action: 'HASH' }) },
    fail: {
      omitted: one('AWS::WAFv2::WebACL'),
      'another part': hiding({ FieldType: 'SINGLE_COOKIE', FieldKeys: ['x'] }),
      'but where a rule matched': hides({ ExcludeRuleMatchDetails: true }),
      'but where a rate was passed': hides({ ExcludeRateBasedDetails: true }),
    },
  };
}

function protecting(...DataProtections: readonly Part[]): Example {
  return one('AWS::WAFv2::WebACL', { DataProtectionConfig: { DataProtections } });
}
