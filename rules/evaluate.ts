import {
  explore,
  type PlaceJudgement,
  pointerSegments,
  type Resource,
  type Template,
  TooMuchWork,
} from '../template';
import { masked, maskedWorld, withoutKnown } from '../template/secrets';
import { type Finding } from './finding';
import { type ResourceRule, type Rule } from './rule';

/**
 * Judges a template: every rule on every resource it applies to, passes included.
 *
 * Never throws: a rule that does is a bug of ours and becomes an `error` finding.
 *
 * @example
 * const failed = [...evaluate(template, rules)].filter(({ outcome }) => outcome === 'fail');
 */
export function* evaluate(template: Template, rules: readonly Rule[]): Generator<Finding> {
  for (const rule of rules) {
    if (rule.appliesTo === 'template') {
      yield* judge(template, rule, null, () => rule.check(template));
      continue;
    }
    for (const type of rule.appliesTo)
      for (const resource of template.byType(type))
        if (!isJudgedAsMade(template, rule, resource))
          yield* judge(template, rule, resource, () =>
            resource.exists() ? rule.check(resource, template) : [],
          );
  }
}

/** Whether a rule that names both judges what a transform makes of a resource, and so not the resource as well. */
function isJudgedAsMade(template: Template, { appliesTo }: ResourceRule, resource: Resource): boolean {
  const made = template.resource(resource.logicalId);
  return (
    made !== undefined &&
    made !== resource &&
    template.declared(resource.logicalId) === resource &&
    appliesTo.includes(made.type)
  );
}

function judge(
  template: Template,
  rule: Rule,
  resource: Resource | null,
  check: () => readonly PlaceJudgement[],
): Finding[] {
  const judgements = guarded(template, check);
  const finding = (judgement: PlaceJudgement, outcome: Finding['outcome']): Finding => {
    const { aside, ...subject } = subjectOf(template, resource, judgement.path);
    return {
      ruleId: rule.id,
      outcome,
      severity: rule.severity,
      ...subject,
      path: withoutKnown(subject.path),
      message: outcome === 'pass' ? rule.title : masked(judgement.message, template.parameters) + aside,
      controls: rule.controls,
      world: judgement.world ? maskedWorld(judgement.world, template.parameters) : null,
    };
  };
  if ('thrown' in judgements)
    return [finding({ outcome: 'unknown', path: '', message: thrownMessage(judgements.thrown) }, 'error')];
  if (judgements.length === 0) return [finding({ outcome: 'unknown', path: '', message: '' }, 'pass')];
  return judgements.map((judgement) => finding(judgement, judgement.outcome));
}

/** What a rule over the template says of a place inside a resource, it says of that resource; of one that a transform makes, what it was made of. */
function subjectOf(
  template: Template,
  resource: Resource | null,
  path: string,
): Pick<Finding, 'resource' | 'path'> & { readonly aside: string } {
  const [section, logicalId = ''] = resource ? [] : pointerSegments(path);
  const found = resource ?? (section === 'Resources' ? template.declared(logicalId) : undefined);
  if (!found) return { resource: null, path, aside: '' };
  const below = path.indexOf('/', '/Resources/'.length);
  const reported = found.reported(resource ? path : below === -1 ? '' : path.slice(below));
  const { logicalId: id, type, aside } = reported;
  return { resource: { logicalId: id, type }, path: reported.path, aside };
}

function guarded(
  template: Template,
  check: () => readonly PlaceJudgement[],
): readonly PlaceJudgement[] | { readonly thrown: unknown } {
  try {
    return explore(template, check);
  } catch (thrown) {
    // The template's doing, not the rule's: nobody can say whether it passes.
    if (thrown instanceof TooMuchWork) return [{ outcome: 'unknown', path: '', message: thrown.message }];
    return { thrown };
  }
}

function thrownMessage(thrown: unknown): string {
  const cause = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `threw a ${typeof thrown}`;
  return `the rule itself failed (${cause.slice(0, 200)}): please report this as a bug`;
}
