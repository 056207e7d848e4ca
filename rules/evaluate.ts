import {
  explore,
  type PlaceJudgement,
  pointerSegments,
  type Reported,
  type Resource,
  type Template,
  TooMuchWork,
} from '../template';
import { maskedWorld } from '../template/secrets';
import { type Finding } from './finding';
import { type Judgements, type ResourceRule, type Rule } from './rule';
import { Said } from './said';

/**
 * Judges a template: every rule on every resource it applies to, passes included.
 *
 * Never throws: a rule that does is a bug of ours and becomes an `error` finding.
 *
 * @example
 * const failed = [...evaluate(template, rules)].filter(({ outcome }) => outcome === 'fail');
 */
export function* evaluate(template: Template, rules: readonly Rule[]): Generator<Finding> {
  const findings: Finding[] = [];
  const judge = new Judge(template, (finding) => findings.push(finding), true);
  for (const rule of rules) {
    judge.apply(rule);
    yield* findings.splice(0);
  }
}

/**
 * The same for those who count passes: where nobody lists them, no findings are made of them, which are most.
 *
 * @returns how many passed
 */
export function evaluateCounting(
  template: Template,
  rules: readonly Rule[],
  found: (finding: Finding) => void,
  { listsPasses = false } = {},
): number {
  const judge = new Judge(template, found, listsPasses);
  for (const rule of rules) judge.apply(rule);
  return judge.passes;
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

/** What is said of a place: what a rule says, or that it passes, or that it failed itself. */
interface Judged extends Omit<PlaceJudgement, 'outcome'> {
  readonly outcome: Finding['outcome'];
}

type Subject = Omit<Reported, 'logicalId'> & { readonly logicalId: string | null };

/** Applies rules to a template, and tells what they find. */
class Judge {
  passes = 0;
  private readonly said: Said;

  constructor(
    private readonly template: Template,
    private readonly found: (finding: Finding) => void,
    private readonly listsPasses: boolean,
  ) {
    this.said = new Said(template.parameters);
  }

  apply(rule: Rule): void {
    const { template } = this;
    if (rule.appliesTo === 'template') return this.judge(rule, null, () => rule.check(template));
    let resource: Resource | undefined;
    let ofRule: ResourceRule['check'] | undefined;
    // One function for all resources, and the rule is read when it first applies to one.
    const check = (): Judgements => (resource?.exists() ? (ofRule ??= rule.check)(resource, template) : []);
    for (const type of rule.appliesTo)
      for (const one of template.byType(type)) {
        if (template.makesResources && isJudgedAsMade(template, rule, one)) continue;
        resource = one;
        this.judge(rule, one, check);
      }
  }

  private judge(rule: Rule, resource: Resource | null, check: () => Judgements): void {
    const judgements = this.guarded(check);
    for (const judgement of judgements) this.found(this.finding(rule, resource, judgement));
    if (judgements.length > 0) return;
    this.passes++;
    if (this.listsPasses)
      this.found(this.finding(rule, resource, { outcome: 'pass', path: '', message: rule.title }));
  }

  private guarded(check: () => Judgements): readonly Judged[] {
    try {
      return explore(this.template, check);
    } catch (thrown) {
      // The template's doing, not the rule's: nobody can say whether it passes.
      if (thrown instanceof TooMuchWork) return [{ outcome: 'unknown', path: '', message: thrown.message }];
      return [{ outcome: 'error', path: '', message: thrownMessage(thrown) }];
    }
  }

  private finding(rule: Rule, resource: Resource | null, { outcome, path, message, world }: Judged): Finding {
    const { said, template } = this;
    const subject = subjectOf(template, resource, path);
    return {
      ruleId: rule.id,
      outcome,
      severity: rule.severity,
      resource: subject.logicalId === null ? null : said.subject(subject.logicalId, subject.type),
      path: said.path(subject.path),
      message: outcome === 'pass' ? message : said.message(message) + subject.aside,
      controls: rule.controls,
      world: world ? maskedWorld(world, template.parameters) : null,
    };
  }
}

/** What a rule over the template says of a place inside a resource, it says of that resource; of one that a transform makes, what it was made of. */
function subjectOf(template: Template, resource: Resource | null, path: string): Subject {
  if (resource) return resource.reported(path);
  const [section, logicalId = ''] = pointerSegments(path);
  const found = section === 'Resources' ? template.declared(logicalId) : undefined;
  if (!found) return { logicalId: null, type: '', path, aside: '' };
  const below = path.indexOf('/', '/Resources/'.length);
  return found.reported(below === -1 ? '' : path.slice(below));
}

function thrownMessage(thrown: unknown): string {
  const cause = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `threw a ${typeof thrown}`;
  return `the rule itself failed (${cause.slice(0, 200)}): please report this as a bug`;
}
