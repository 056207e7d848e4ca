import { type Value } from '../value';
import { statements } from './document';
import { testPattern } from './pattern';
import { type ConditionTest, type Statement } from './statement';

/** Whether it lets anyone in: an Allow for everyone that no condition narrows. */
export function opensToAnyone(statement: Statement): boolean {
  return statement.isAllow() && statement.isForAnyone() && !statement.isNarrowed();
}

/** What a statement must be about to count: an action, tests that all hold for what is to be refused, and perhaps a resource. */
export interface Refusal {
  readonly action: string;
  readonly when: (test: ConditionTest) => boolean;
  /** Whether a resource of the statement is one of those that matter; all are where it names none. */
  readonly resource?: (pattern: Value) => boolean;
}

/** Whether a document refuses something to everyone: a Deny that no further condition weakens. */
export function refusesEveryone(document: Value, { action, when, resource }: Refusal): boolean {
  return statements(document).some((statement) => {
    if (!statement.isDeny() || !statement.isForAnyone() || !statement.coversAction(action)) return false;
    const { conditions, resources } = statement;
    if (conditions.length === 0 || !conditions.every(when)) return false;
    return resource === undefined || resources.length === 0 || resources.some(resource);
  });
}

/** A condition that holds for requests without TLS. */
export function isPlainHttp({ operator, key, values }: ConditionTest): boolean {
  return (
    key.toLowerCase() === 'aws:securetransport' &&
    /^Bool(?:IfExists)?$/i.test(operator) &&
    values.some((value) => value.isFalse())
  );
}

/** A condition that holds for requests over TLS older than 1.2. */
export function isOldTls({ operator, key, values }: ConditionTest): boolean {
  return (
    key.toLowerCase() === 's3:tlsversion' &&
    /^NumericLessThan(?:IfExists)?$/i.test(operator) &&
    values.some((value) => value.isAtLeast(1.2))
  );
}

/** Whether a pattern covers the objects of a bucket, and not the bucket alone. */
export function coversObjects(pattern: Value): boolean {
  return (
    pattern.target() === undefined && testPattern(pattern, 'covers objects', (text) => text.endsWith('*'))
  );
}

/** Whether a pattern covers the bucket itself, and not its objects alone. */
export function coversBucket(pattern: Value): boolean {
  return (
    pattern.target() !== undefined ||
    testPattern(pattern, 'covers the bucket', (text) => !text.endsWith('/*'))
  );
}
