import { rules as everyRule } from '../../rules';
import { profiles, type Rule } from '../../rules/rule';
import { selectRules } from '../gate/select';
import { paintFor, severityStyle } from '../report/paint';
import { count } from '../report/words';
import { hanging } from '../report/wrap';
import { choice, optionValue, wrongCall } from './arguments';
import { type Call, exitCodes, type Io } from './command';
import { writeAll } from './output';

/** `portcullis rules`: lists the rules. */
export async function runRules(call: Call, io: Io): Promise<number> {
  if (call.words.length > 0)
    throw wrongCall('rules takes no words: portcullis explain ID tells about one rule');
  const profile = choice(call, 'profile', profiles) ?? 'strict';
  const rules = selectRules(everyRule, { profile });
  await writeAll(io.stdout, optionValue(call, 'format') === 'json' ? asJson(rules) : asText(rules, io));
  return exitCodes.pass;
}

function* asJson(rules: readonly Rule[]): Generator<string> {
  const listed = rules.map(({ id, title, severity, profile, controls, frameworks, waivable, appliesTo }) => ({
    id,
    title,
    severity,
    profile,
    controls,
    frameworks: frameworks ?? {},
    waivable,
    appliesTo,
  }));
  yield `${JSON.stringify(listed, null, 2)}\n`;
}

function* asText(rules: readonly Rule[], { stdout, environment }: Io): Generator<string> {
  const paint = paintFor(stdout, environment);
  const ids = Math.max(...rules.map(({ id }) => id.length));
  for (const { id, title, severity, profile } of rules) {
    const head = `${id.padEnd(ids)}  ${severity.padEnd(8)}  ${profile.padEnd(11)}  `;
    const [first = '', ...rest] = hanging(head, title, 80);
    yield `${id.padEnd(ids)}  ${paint(severityStyle[severity], severity)}${first.slice(ids + 2 + severity.length)}\n`;
    for (const line of rest) yield `${line}\n`;
  }
  yield `${count(rules.length, 'rule')}\n`;
}
