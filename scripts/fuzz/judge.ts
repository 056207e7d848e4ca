import { judgeText } from '../../lib/gate/judge';
import { type Rule } from '../../rules/rule';

export interface Judged {
  /** Of the processor: what else runs on the machine does not count. */
  readonly milliseconds: number;
  /** Whether it could be read; what cannot be is refused with a reason, which is as good. */
  readonly isTemplate: boolean;
  readonly findings: number;
  /** What must never be: an exception, an `error` finding, a finding without a place, or too much time. */
  readonly defect: string | null;
}

/** Judges one text by all rules and says what went wrong with that, if anything did; twice over what was slow, as machines have hiccups. */
export function judged(text: string, rules: readonly Rule[], limit: number): Judged {
  const first = judgedOnce(text, rules, limit);
  return first.milliseconds > limit ? judgedOnce(text, rules, limit) : first;
}

function judgedOnce(text: string, rules: readonly Rule[], limit: number): Judged {
  const started = process.cpuUsage();
  const ended = (): number => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  try {
    const [result] = judgeText(() => text, 'fuzz', rules);
    const milliseconds = ended();
    const findings = result?.findings ?? [];
    const error = findings.find(({ outcome }) => outcome === 'error');
    const lost = findings.find(({ line }) => line === null);
    const defect = error
      ? `${error.ruleId} on ${error.resource?.logicalId ?? 'the template'}: ${error.message}`
      : lost
        ? `${lost.ruleId} at ${lost.path} has no line`
        : milliseconds > limit
          ? `it took ${Math.round(milliseconds)} ms`
          : null;
    return { milliseconds, isTemplate: result?.ok === true, findings: findings.length, defect };
  } catch (thrown) {
    const said = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { milliseconds: ended(), isTemplate: false, findings: 0, defect: said };
  }
}
