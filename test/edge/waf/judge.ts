import { matches } from './matches';
import { RateModel } from './rates';
import { type Request } from './request';
import { type Rule, webAcl } from './schema';

export type Action = 'allow' | 'block' | 'challenge' | 'captcha';

/** What may become of a request, and the name of the rule that decides it (the default action has none). */
export interface Verdict {
  readonly actions: readonly Action[];
  readonly by: readonly string[];
}

/**
 * A model of AWS WAF over the web ACL that is synthesized: not AWS itself, and of AWS's own rule groups it knows only what a
 * recorded request says of them. Gives one verdict for each request, in the order of time.
 */
export function judge(properties: unknown, requests: readonly Request[]): Verdict[] {
  const acl = webAcl.parse(properties);
  const rules = [...acl.Rules].sort((a, b) => a.Priority - b.Priority);
  const rates = new Map<string, RateModel>();
  for (const { Name, Statement } of rules) {
    if ('RateBasedStatement' in Statement) rates.set(Name, new RateModel(Statement.RateBasedStatement));
  }
  return requests.map((request) => verdictOn(request, rules, rates));
}

function verdictOn(request: Request, rules: readonly Rule[], rates: ReadonlyMap<string, RateModel>): Verdict {
  const labels: string[] = [];
  const actions = new Set<Action>();
  const by = new Set<string>();
  for (const rule of rules) {
    const outcome = outcomeOf(rule, request, labels, rates);
    if (outcome === 'no') continue;
    actions.add(actionOf(rule));
    by.add(rule.Name);
    // A rule that may or may not stop the request leaves it to the next ones to say what else may become of it.
    if (outcome === 'yes') return { actions: [...actions], by: [...by] };
  }
  return { actions: [...actions.add('allow')], by: [...by] };
}

function outcomeOf(
  rule: Rule,
  request: Request,
  labels: string[],
  rates: ReadonlyMap<string, RateModel>,
): 'yes' | 'no' | 'either' {
  if ('OverrideAction' in rule) {
    const said = request.managed[rule.Statement.ManagedRuleGroupStatement.Name] ?? [];
    if (said === 'block') return 'Count' in rule.OverrideAction ? 'no' : 'yes';
    labels.push(...said);
    return 'no';
  }
  const { Name, Statement } = rule;
  if ('RateBasedStatement' in Statement) return rates.get(Name)?.judge(request) ?? 'no';
  return matches(Statement, request, labels) ? 'yes' : 'no';
}

function actionOf(rule: Rule): Action {
  if ('OverrideAction' in rule || 'Block' in rule.Action) return 'block';
  return 'Challenge' in rule.Action ? 'challenge' : 'captcha';
}
