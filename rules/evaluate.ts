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
  const said = new Said();
  for (const rule of rules) {
    if (rule.appliesTo === 'template') {
      yield* judge(template, said, rule, null, () => rule.check(template));
      continue;
    }
    for (const type of rule.appliesTo)
      for (const resource of template.byType(type))
        if (!template.makesResources || !isJudgedAsMade(template, rule, resource))
          yield* judge(template, said, rule, resource, () =>
            resource.exists() ? rule.check(resource, template) : [],
          );
  }
}

/** What many findings say alike, kept once: with many findings that is most of what they hold. */
class Said {
  private readonly texts = new Map<string, string>();
  private readonly subjects = new Map<string, NonNullable<Finding['resource']>>();

  text(text: string): string {
    const known = this.texts.get(text);
    if (known === undefined) this.texts.set(text, text);
    return known ?? text;
  }

  subject(logicalId: string, type: string): NonNullable<Finding['resource']> {
    const known = this.subjects.get(logicalId);
    if (known?.type === type) return known;
    const subject = { logicalId, type };
    this.subjects.set(logicalId, subject);
    return subject;
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
  said: Said,
  rule: Rule,
  resource: Resource | null,
  check: () => readonly PlaceJudgement[],
): Finding[] {
  const judgements = guarded(template, check);
  const finding = (judgement: PlaceJudgement, outcome: Finding['outcome']): Finding => {
    const { aside, ...subject } = subjectOf(template, said, resource, judgement.path);
    return {
      ruleId: rule.id,
      outcome,
      severity: rule.severity,
      ...subject,
      path: said.text(withoutKnown(subject.path)),
      message:
        outcome === 'pass' ? rule.title : said.text(masked(judgement.message, template.parameters) + aside),
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
  said: Said,
  resource: Resource | null,
  path: string,
): Pick<Finding, 'resource' | 'path'> & { readonly aside: string } {
  const [section, logicalId = ''] = resource ? [] : pointerSegments(path);
  const found = resource ?? (section === 'Resources' ? template.declared(logicalId) : undefined);
  if (!found) return { resource: null, path, aside: '' };
  const below = path.indexOf('/', '/Resources/'.length);
  const reported = found.reported(resource ? path : below === -1 ? '' : path.slice(below));
  const { logicalId: id, type, aside } = reported;
  return { resource: said.subject(id, type), path: reported.path, aside };
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
