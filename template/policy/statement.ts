import { admits } from '../admits';
import { type Value } from '../value';
import { matchesPattern } from './match';
import { narrows } from './narrowing';
import { testPattern } from './pattern';

/** Who a statement speaks of: the value `*`, or one entry of a mapping such as `{ AWS: [...] }`. */
export interface Principal {
  readonly kind: 'AWS' | 'Service' | 'Federated' | 'CanonicalUser' | 'any';
  readonly value: Value;
}

/** One test of a condition block: `StringEquals: { aws:SourceAccount: [...] }`. */
export interface ConditionTest {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly Value[];
}

/** One statement of a policy document, with lists where one thing stood alone. */
export class Statement {
  /** Its lists, for the run that they were read in: a rule asks for them once for each action that it looks for. */
  private readonly lists = new Map<string, readonly Value[]>();
  private run: unknown;

  constructor(readonly value: Value) {}

  private list(name: string): readonly Value[] {
    const { run } = this.value.context;
    if (this.run !== run) this.lists.clear();
    this.run = run;
    let items = this.lists.get(name);
    if (!items) this.lists.set(name, (items = this.value.get(name).items()));
    return items;
  }

  /** JSON pointer from the resource. */
  get path(): string {
    return this.value.path;
  }

  isAllow(): boolean {
    return this.value.get('Effect').is('Allow');
  }

  isDeny(): boolean {
    return this.value.get('Effect').is('Deny');
  }

  get actions(): readonly Value[] {
    return this.list('Action');
  }

  get notActions(): readonly Value[] {
    return this.list('NotAction');
  }

  get resources(): readonly Value[] {
    return this.list('Resource');
  }

  get principals(): Principal[] {
    return principalsOf(this.value.get('Principal'));
  }

  get notPrincipals(): Principal[] {
    return principalsOf(this.value.get('NotPrincipal'));
  }

  get conditions(): ConditionTest[] {
    return this.value
      .get('Condition')
      .entries()
      .flatMap(([operator, tests]) =>
        tests.entries().map(([key, values]): ConditionTest => ({ operator, key, values: values.items() })),
      );
  }

  /** Whether its actions, or what its NotAction leaves, cover an action such as `s3:GetObject`. */
  coversAction(action: string): boolean {
    if (this.value.get('NotAction').isPresent())
      return !this.notActions.some((pattern) => covers(pattern, action));
    return this.actions.some((pattern) => covers(pattern, action));
  }

  /** Whether some principal is anyone at all: `*`, an ARN whose account is a wildcard, or everyone but those named. */
  isForAnyone(): boolean {
    return this.principals.some(isAnyone) || this.value.get('NotPrincipal').isPresent();
  }

  /** Whether some condition narrows who or what may use it: a test that holds only for named values. */
  isNarrowed(): boolean {
    const block = this.value.get('Condition');
    // What an open condition tests may be anything.
    const isOpen = [block, ...block.entries().map(([, tests]) => tests)].some(
      (part) => part.isOpaque() && part.test('narrows the caller', () => false),
    );
    return isOpen || this.conditions.some(narrows);
  }
}

/** Whether a principal stands for everybody in the world. */
export function isAnyone({ kind, value }: Principal): boolean {
  return (
    (kind === 'any' || kind === 'AWS') &&
    admits(value, '*', 'arn:aws:iam::*:root') &&
    testPattern(value, 'is anyone', (text) => /^(?:\*+|arn:[^:]*:(?:iam|sts)::\*.*)$/.test(text))
  );
}

/** Whether a pattern of actions covers an action such as `s3:GetObject`. */
export function covers(pattern: Value, action: string): boolean {
  return pattern.test(`as a pattern covers ${action}`, (text) => matchesPattern(text, action));
}

function principalsOf(value: Value): Principal[] {
  if (!value.isMapping())
    return value
      .items()
      .map((item): Principal => ({ kind: item.text() === '*' ? 'any' : 'AWS', value: item }));
  return value.entries().flatMap(([name, members]) => {
    const kind = kinds.find((known) => known === name) ?? 'AWS';
    return members.items().map((member): Principal => ({ kind, value: member }));
  });
}

const kinds = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;
