import { type FileResult, type RunResult } from '../gate/result';
import { type Rule } from '../../rules/rule';
import { groupByResource } from './group';
import { type Paint, plain } from './paint';
import { RuleText } from './rule-text';
import { summaryText } from './summary-text';
import { visible } from './visible';
import { count } from './words';
import { hanging } from './wrap';

export interface TextOptions {
  /** The rules that may have findings, for their titles and fixes. */
  readonly rules: readonly Rule[];
  /** @default - no colour */
  readonly paint?: Paint;
  /** @default - lines of 80 characters */
  readonly width?: number;
}

/** More findings than this are for programs; people get the number that is left out, and where to find them. */
const MOST_FINDINGS = 500;

/** The run for people: by file and resource, each finding with its place and its fix, and a summary. In lines. */
export function* textReport(
  run: RunResult,
  { rules, paint = plain, width = 80 }: TextOptions,
): Generator<string> {
  const ruleText = new RuleText(rules, paint, width);
  let left = MOST_FINDINGS;
  for (const result of run.results) {
    if (!result.ok) yield* notChecked(result, paint, width);
    else if (result.findings.length > 0 || result.notExpanded) {
      yield* fileText(result, left, ruleText, paint, width);
      left = Math.max(0, left - result.findings.length);
    }
  }
  yield* summaryText(run, paint, width);
}

function* notChecked({ file, error }: FileResult, paint: Paint, width: number): Generator<string> {
  yield `${paint('bold', visible(file))} ${paint('red', '· could not be checked')}\n`;
  yield* hanging('  ', visible(error ?? 'no reason given'), width).map((line) => `${line}\n`);
  yield '\n';
}

function* fileText(
  { file, findings, resources, rulesRun, notExpanded = [] }: FileResult,
  most: number,
  ruleText: RuleText,
  paint: Paint,
  width: number,
): Generator<string> {
  const size = `${count(resources, 'resource')}, ${count(rulesRun, 'rule')}`;
  yield `${paint('bold', visible(file))} ${paint('dim', `· ${size}`)}\n\n`;
  if (notExpanded.length > 0) {
    const note = `not judged: what ${notExpanded.join(' and ')} will make of it at deployment`;
    yield* hanging('  ', visible(note), width).map((line) => `${line}\n`);
    yield '\n';
  }
  ruleText.startFile(visible(file));
  let shown = 0;
  for (const { resource, rules } of groupByResource(findings)) {
    if (shown >= most) break;
    yield resource
      ? `  ${paint('underline', visible(resource.logicalId))} ${paint('dim', visible(resource.type))}\n\n`
      : `  ${paint('underline', 'the template')}\n\n`;
    for (const group of rules) {
      if (shown >= most) break;
      yield* ruleText.lines(group);
      shown += group.findings.length;
    }
  }
  if (findings.length > shown)
    yield `  … and ${count(findings.length - shown, 'more finding')} in this file; --format json lists all\n\n`;
}
