import { type ControlId } from '../checklist';
import { type Frameworks } from '../checklist/frameworks';
import { type Resource, type Template, type Value } from '../template';

/** How much a failing rule matters, most first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof severities)[number];

/** `recommended` holds what a good engineer would not switch off; `strict` holds every rule. */
export const profiles = ['recommended', 'strict'] as const;
export type Profile = (typeof profiles)[number];

/** One place that a rule objects to. */
export interface Judgement {
  readonly outcome: 'fail' | 'unknown';
  /** JSON pointer from the resource, or from the template for rules over the template. */
  readonly path: string;
  readonly message: string;
}

/** What a rule says about one resource: nothing to object to, or one judgement for each offending place. */
export type Judgements = readonly Judgement[];

/** A template as rules' examples write it: the body of one resource, or whole templates. */
export type Example = Readonly<Record<string, unknown>>;

/** How the names of examples begin that are one more form of another: tests judge them, pages do not show them. */
export const variant = 'such as ';

/** The examples that a rule's page shows. */
export function shownExamples<T>(examples: Readonly<Record<string, T>>): [name: string, example: T][] {
  return Object.entries(examples).filter(([name]) => !name.startsWith(variant));
}

export interface RuleDocs {
  /** Why it matters, in two or three sentences. */
  readonly rationale: string;
  /** Which property to set to what, and the construct that does it, where there is one. */
  readonly remediation: string;
  /** When a careful engineer would switch the rule off. Required for `recommended: false` judgement calls. */
  readonly whenNotToUse?: string;
  /** Whole templates, filed under the outcome that the rule must give; as text where the writing itself matters. */
  readonly examples: {
    readonly pass: Readonly<Record<string, Example | string>>;
    readonly fail: Readonly<Record<string, Example | string>>;
    readonly unknown?: Readonly<Record<string, Example | string>>;
  };
}

interface RuleBase {
  /** For ever; never reused. */
  readonly id: string;
  /** The good state, as a sentence. */
  readonly title: string;
  readonly severity: Severity;
  readonly profile: Profile;
  readonly controls: readonly ControlId[];
  /** Published ids of the same judgement. */
  readonly frameworks?: Frameworks | undefined;
  /** False makes a finding fatal: no waiver can accept it. */
  readonly waivable: boolean;
  /** Never read while judging, so that start-up does not pay for it. */
  readonly docs: () => RuleDocs;
}

/** Judges each resource of the named types. */
export interface ResourceRule extends RuleBase {
  readonly appliesTo: readonly string[];
  readonly check: (resource: Resource, template: Template) => Judgements;
}

/** Judges a template once: what is absent, or stands outside any one resource. */
export interface TemplateRule extends RuleBase {
  readonly appliesTo: 'template';
  readonly check: (template: Template) => Judgements;
}

export type Rule = ResourceRule | TemplateRule;

/** Declares a rule. The declaration is its single source: pack, CLI, reports, docs and coverage read it. */
export function defineRule(rule: ResourceRule): ResourceRule;
export function defineRule(rule: TemplateRule): TemplateRule;
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** Nothing to object to. */
export function pass(): Judgements {
  return [];
}

/** One offending place; concatenate for more. `at` is the value that is wrong or missing, or a JSON pointer. */
export function fail(at: Value | string, message: string): Judgements {
  return [{ outcome: 'fail', path: pathOf(at), message }];
}

/** A place that the template alone cannot decide and the engine cannot see so by itself (a comparison with an opaque value it sees). */
export function unknown(at: Value | string, message: string): Judgements {
  return [{ outcome: 'unknown', path: pathOf(at), message }];
}

function pathOf(at: Value | string): string {
  return typeof at === 'string' ? at : at.path;
}
