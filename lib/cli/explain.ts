import { dump } from 'js-yaml';
import { controls } from '../../checklist/controls';
import { type Frameworks } from '../../checklist/frameworks';
import { rules } from '../../rules';
import { type Example, type Rule, type RuleDocs, shownExamples } from '../../rules/rule';
import { gateRule, gateRules } from '../gate/gate-rules';
import { frameworkNames } from '../report/framework-names';
import { type Paint, paintFor } from '../report/paint';
import { hanging, wrap } from '../report/wrap';
import { wrongCall } from './arguments';
import { type Call, exitCodes, type Io } from './command';
import { didYouMean } from './nearest';
import { writeAll } from './output';

const WIDTH = 80;

/** `portcullis explain ID`: the page of a rule. */
export async function runExplain({ words }: Call, io: Io): Promise<number> {
  const [word, ...more] = words;
  if (word === undefined || more.length > 0)
    throw wrongCall('explain takes the id of one rule: portcullis rules lists them');
  // As CDK's report writes it, `Portcullis::PC-S3-03`, and in any case.
  const id = word.slice(word.lastIndexOf(':') + 1).toUpperCase();
  const paint = paintFor(io.stdout, io.environment);
  await writeAll(io.stdout, pageOf(id, word, paint));
  return exitCodes.pass;
}

function pageOf(id: string, word: string, paint: Paint): Iterable<string> {
  const rule = rules.find((known) => known.id === id);
  if (rule) return rulePage(rule, paint);
  const gate = gateRule(id);
  if (gate) {
    const facts = `severity ${gate.severity} · found by the gate itself · cannot be waived`;
    return [...title(gate, facts, paint), ...section('Fix', [gate.remediation], paint)];
  }
  const ids = [...rules, ...Object.values(gateRules)].map((known) => known.id);
  throw wrongCall(`no rule has the id "${word}"${didYouMean(id, ids)} (portcullis rules lists them)`);
}

function* rulePage(rule: Rule, paint: Paint): Generator<string> {
  const docs = rule.docs();
  const waivable = rule.waivable ? 'can be waived' : 'cannot be waived';
  yield* title(rule, `severity ${rule.severity} · profile ${rule.profile} · ${waivable}`, paint);
  const types = rule.appliesTo === 'template' ? 'the template as a whole' : rule.appliesTo.join(', ');
  yield* section('Judges', [types], paint);
  yield* section('Why', [docs.rationale], paint);
  yield* section('Fix', [docs.remediation], paint);
  if (docs.whenNotToUse !== undefined) yield* section('When not to use it', [docs.whenNotToUse], paint);
  yield* section(
    'Controls',
    rule.controls.map((control) => `${control} ${controls[control].title}`),
    paint,
  );
  if (rule.frameworks) yield* section('Frameworks', frameworkLines(rule.frameworks), paint);
  yield* examples(docs, paint);
}

function frameworkLines(frameworks: Frameworks): string[] {
  const named: Readonly<Record<string, string>> = frameworkNames;
  return Object.entries(frameworks).map(([key, ids]) => `${named[key] ?? key}: ${ids.join(', ')}`);
}

function* title(
  { id, title }: { id: string; title: string },
  facts: string,
  paint: Paint,
): Generator<string> {
  for (const line of hanging(`${id}  `, title, WIDTH)) yield `${paint('bold', line)}\n`;
  for (const line of wrap(facts, WIDTH)) yield `${paint('dim', line)}\n`;
}

function* section(name: string, paragraphs: readonly string[], paint: Paint): Generator<string> {
  yield `\n${paint('bold', name)}\n`;
  for (const paragraph of paragraphs) for (const line of hanging('  ', paragraph, WIDTH)) yield `${line}\n`;
}

function* examples({ examples: { pass, fail, unknown = {} } }: RuleDocs, paint: Paint): Generator<string> {
  const kinds = [
    ['Fails', fail],
    ['Passes', pass],
    ['Unknown before deployment', unknown],
  ] as const;
  for (const [outcome, named] of kinds)
    for (const [name, template] of shownExamples<Example | string>(named)) {
      yield `\n${paint('bold', outcome)}: ${name}\n`;
      const text = typeof template === 'string' ? template : dump(template, { lineWidth: 110, noRefs: true });
      for (const line of text.trimEnd().split('\n')) yield `  ${line}\n`;
    }
}
