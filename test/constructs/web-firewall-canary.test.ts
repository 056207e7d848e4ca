import { Stack } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { ManagedRules, WebFirewall } from '../../lib';
import { rules } from '../../rules';
import { evaluate } from '../../rules/evaluate';
import { parseTemplates } from '../../template';
import { refuses } from '../refuses';
import { env, newApp, templateOf } from './synth';

type Part = Record<string, unknown>;
interface Loose {
  Resources: Record<string, { Type: string; Properties: Part & { Rules: (Part & { Statement: Part })[] } }>;
}

function stackWithFirewall(): Loose {
  const stack = new Stack(newApp(), 'Stack', { env });
  new WebFirewall(stack, 'Firewall').protect(new UserPool(stack, 'Users'));
  return JSON.parse(JSON.stringify(templateOf(stack)));
}

/** The rules that object to a firewall in front of a pool, after somebody has had his way with the template. */
function objecting(weaken: (template: Loose) => void = () => undefined): string[] {
  const template = stackWithFirewall();
  weaken(template);
  const [parsed] = parseTemplates(JSON.stringify(template), {
    parameters: { 'AWS::AccountId': env.account },
  });
  if (parsed === undefined) throw new Error('no template');
  const strange = [...evaluate(parsed, rules)].filter(({ outcome }) => outcome !== 'pass');
  // The pool is a plain one, and not what is looked at here.
  const about = strange.filter(
    ({ ruleId, resource }) => ruleId === 'PC-COG-37' || resource?.type !== 'AWS::Cognito::UserPool',
  );
  return [...new Set(about.map(({ ruleId }) => ruleId))].sort();
}

/** Changes the rule of a name. */
const rule = (name: string, change: (rule: Part & { Statement: Part }) => void) => (template: Loose) => {
  const acl = Object.values(template.Resources).find(({ Type }) => Type === 'AWS::WAFv2::WebACL');
  const found = acl?.Properties.Rules.find((one) => one['Name'] === name);
  if (found === undefined) throw new Error(`no rule is called ${name}`);
  change(found);
};
const gone = (type: string) => (template: Loose) => {
  template.Resources = Object.fromEntries(
    Object.entries(template.Resources).filter(([, { Type }]) => Type !== type),
  );
};
const using = (name: string) => ({
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: name } },
});

test('a web firewall in front of a pool passes every rule', () => {
  expect(objecting()).toEqual([]);
});

refuses('NET-01', 'managed rules that only count', () => {
  for (const name of [
    'AmazonIpReputationList',
    'AnonymousIpList',
    'CommonRuleSet',
    'KnownBadInputsRuleSet',
    'SQLiRuleSet',
  ])
    expect(objecting(rule(name, (one) => (one['OverrideAction'] = { Count: {} })))).toContain('PC-WAF-04');
});
refuses('NET-01', 'a web ACL without the rules against known bad input', () => {
  // The rule takes the list of anonymous addresses for one of these, as other tools do.
  const without = (template: Loose) => {
    for (const name of ['KnownBadInputsRuleSet', 'AnonymousIpList'])
      rule(name, (one) => Object.assign(one, using('Other')))(template);
  };
  expect(objecting(without)).toEqual(['PC-WAF-03']);
});
refuses('NET-01', 'rules of our own that only count', () => {
  expect(objecting(rule('BodySize', (one) => (one['Action'] = { Count: {} })))).toEqual(['PC-WAF-05']);
});
refuses('NET-01', 'a web ACL that writes no log', () => {
  expect(objecting(gone('AWS::WAFv2::LoggingConfiguration'))).toEqual(['PC-WAF-08']);
});
refuses('NET-01', 'a pool that its web ACL no longer stands in front of', () => {
  expect(objecting(gone('AWS::WAFv2::WebACLAssociation'))).toEqual(['PC-COG-37']);
});

const rates = ['RateOfRequests', 'RateOfLogins', 'RateOfSignUps', 'RateOfTokens', 'RateOfCodes'];
refuses('IDN-09', 'a web ACL whose rates are gone, or counted by a header of the sender', () => {
  const place = { GeoMatchStatement: { CountryCodes: ['AQ'] } };
  const without = (template: Loose) => {
    for (const name of rates) rule(name, (one) => (one.Statement = place))(template);
  };
  expect(objecting(without)).toEqual(['PC-WAF-06']);
  const trusting = { RateBasedStatement: { Limit: 100, AggregateKeyType: 'FORWARDED_IP' } };
  for (const name of rates)
    expect(objecting(rule(name, (one) => (one.Statement = trusting)))).toEqual(['PC-WAF-07']);
});
refuses('IDN-09', 'fraud control that somebody puts in front of a pool all the same', () => {
  const takeover = ManagedRules.accountTakeover({
    loginPath: '/login',
    usernameField: '/n',
    passwordField: '/p',
  });
  const instead = rule('SQLiRuleSet', (one) => Object.assign(one, using(takeover.groupName)));
  expect(objecting(instead)).toEqual(['PC-WAF-12']);
});
