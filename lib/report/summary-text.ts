import { type RunResult, type Verdict } from '../gate/result';
import { severities } from '../../rules/rule';
import { type Paint, type Style } from './paint';
import { visible } from './visible';
import { count } from './words';
import { hanging } from './wrap';

const verdictStyle: Readonly<Record<Verdict, Style>> = { pass: 'green', fail: 'red', error: 'red' };

/** The verdict, the numbers behind it, and what to do next. */
export function* summaryText(run: RunResult, paint: Paint, width: number): Generator<string> {
  const head = `${run.verdict.toUpperCase()}  `;
  const [first = '', ...rest] = hanging(head, `${findingsText(run)}; ${filesText(run)}`, width);
  yield `${paint(verdictStyle[run.verdict], run.verdict.toUpperCase())}${first.slice(run.verdict.length)}\n`;
  for (const line of rest) yield `${line}\n`;
  for (const advice of adviceFor(run))
    yield* hanging('      ', advice, width).map((line) => `${paint('dim', line)}\n`);
}

function findingsText({ summary, results }: RunResult): string {
  const failed = results.flatMap(({ findings }) => findings.filter(({ outcome }) => outcome === 'fail'));
  const bySeverity = severities
    .map((severity) => ({ severity, number: failed.filter((one) => one.severity === severity).length }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${number} ${severity}`);
  return [
    `${summary.fail} failed${bySeverity.length === 0 ? '' : ` (${bySeverity.join(', ')})`}`,
    ...(['unknown', 'waived'] as const)
      .filter((key) => summary[key] > 0)
      .map((key) => `${summary[key]} ${key}`),
    ...(summary.error > 0 ? [count(summary.error, 'rule error')] : []),
    `${summary.pass} passed`,
  ].join(', ');
}

function filesText({ results }: RunResult): string {
  const judged = results.filter(({ ok }) => ok);
  const resources = judged.reduce((sum, { resources }) => sum + resources, 0);
  const refused = results.length - judged.length;
  const refusedText = refused === 0 ? '' : `; ${count(refused, 'file')} could not be checked`;
  return `${count(judged.length, 'template')} with ${count(resources, 'resource')}${refusedText}`;
}

function adviceFor({ summary, results, verdict }: RunResult): string[] {
  const found = results
    .flatMap(({ findings }) => findings)
    .find(({ outcome }) => outcome === 'fail' || outcome === 'unknown');
  return [
    ...(verdict === 'pass' && summary.fail + summary.unknown > 0
      ? ['What is listed is below what fails this run (--fail-on, --unknown).']
      : []),
    ...(summary.unknown > 0
      ? ['Unknown: decided at deployment. --parameters FILE gives the values that will be deployed.']
      : []),
    ...(found ? [`Why a rule matters, with examples: portcullis explain ${visible(found.ruleId)}`] : []),
  ];
}
