import { gateRule } from '../gate/gate-rules';
import { type PlacedFinding } from '../gate/result';
import { type Rule } from '../../rules/rule';
import { type RuleGroup } from './group';
import { type Paint, severityStyle } from './paint';
import { visible } from './visible';
import { clip, count } from './words';
import { hanging } from './wrap';

/** More places of one rule on one resource than this say nothing new to a person. */
const MOST_PLACES = 5;
const LONGEST_MESSAGE = 600;

/** Writes what is known about one rule on one resource. A fix is written once a file: read once, applied often. */
export class RuleText {
  private readonly rules: ReadonlyMap<string, Rule>;
  private fixesGiven = new Set<string>();
  private file = '';

  constructor(
    rules: readonly Rule[],
    private readonly paint: Paint,
    private readonly width: number,
  ) {
    this.rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  startFile(file: string): void {
    this.file = file;
    this.fixesGiven = new Set();
  }

  *lines({ first, findings }: RuleGroup): Generator<string> {
    yield* this.heading(first);
    if (first.outcome !== 'pass') {
      for (const finding of findings.slice(0, MOST_PLACES)) yield* this.place(finding);
      if (findings.length > MOST_PLACES)
        yield `      … and ${count(findings.length - MOST_PLACES, 'more place')}\n`;
      yield* this.remedy(first);
      if (first.controls.length > 0) yield* this.indented('Controls: ', first.controls.join(', '), 'dim');
    }
    yield '\n';
  }

  private *heading({ ruleId, outcome, severity, message }: PlacedFinding): Generator<string> {
    const label = outcome === 'error' ? 'ERROR' : `${outcome.toUpperCase()} ${severity}`;
    const title = visible(this.rules.get(ruleId)?.title ?? gateRule(ruleId)?.title ?? message);
    const [start = '', ...rest] = hanging(`    ${label}  ${visible(ruleId)}  `, title, this.width, 6);
    yield `    ${this.label(outcome, severity, label)}${this.paint('bold', start.slice(4 + label.length))}\n`;
    for (const line of rest) yield `${this.paint('bold', line)}\n`;
  }

  private label(
    outcome: PlacedFinding['outcome'],
    severity: PlacedFinding['severity'],
    text: string,
  ): string {
    if (outcome === 'fail') return this.paint(severityStyle[severity], text);
    return this.paint(
      ({ pass: 'green', waived: 'dim', unknown: 'blue', error: 'red' } as const)[outcome],
      text,
    );
  }

  private *place({ line, column, path, message, world, waiver }: PlacedFinding): Generator<string> {
    const place = line === null ? this.file : `${this.file}:${line}:${column ?? 1}`;
    yield `      ${this.paint('cyan', place)}\n`;
    if (path !== '') yield `      ${this.paint('dim', `at ${visible(path)}`)}\n`;
    yield* this.indented('', visible(clip(message, LONGEST_MESSAGE)));
    if (world !== null) yield* this.indented('when ', worldText(world));
    if (waiver !== null) {
      const ticket = waiver.ticket === null ? '' : `, ${waiver.ticket}`;
      const by = `until ${waiver.expires} by ${waiver.owner}${ticket}: ${waiver.reason}`;
      yield* this.indented('waived ', visible(clip(by, LONGEST_MESSAGE)));
    }
  }

  private *remedy({ ruleId, outcome }: PlacedFinding): Generator<string> {
    if (outcome !== 'fail' && outcome !== 'unknown') return;
    const fix = this.rules.get(ruleId)?.docs().remediation ?? gateRule(ruleId)?.remediation;
    if (fix === undefined) return;
    yield* this.indented('Fix: ', this.fixesGiven.has(ruleId) ? 'as above' : visible(fix), 'green');
    this.fixesGiven.add(ruleId);
  }

  private *indented(head: string, text: string, style?: 'dim' | 'green'): Generator<string> {
    const lines = hanging(`      ${head}`, text, this.width);
    for (const [index, line] of lines.entries())
      yield index === 0 && style && head !== ''
        ? `      ${this.paint(style, head.trim())} ${line.slice(6 + head.length)}\n`
        : `${line}\n`;
  }
}

function worldText(world: Readonly<Record<string, string>>): string {
  const said = Object.entries(world).map(([name, value]) => `${name}=${clip(value, 60)}`);
  const rest = said.length > 5 ? ` and ${said.length - 5} more` : '';
  return visible(`${said.slice(0, 5).join(', ')}${rest}`);
}
