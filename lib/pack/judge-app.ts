import { type IPolicyValidationContext } from 'aws-cdk-lib';
import { type Rule } from '../../rules/rule';
import { hashManifests, readAssembly } from '../gate/assembly/manifest';
import { loadTemplates } from '../gate/assembly/load';
import { readFileAssets } from '../gate/assembly/nested';
import {
  countRules,
  hashAcceptance,
  hashFindings,
  type JudgedTemplate,
  writeSentinel,
} from '../gate/assembly/sentinel';
import { selectRules } from '../gate/select';
import { tool } from '../gate/tool';
import { readAcknowledgements } from './acknowledgements';
import { judgeStack } from './judge-stack';
import { type PackSettings } from './run';
import { outputFolder, stackTemplates, templatePath } from './stacks';
import { acceptable, defectViolation, gateViolation, type PackViolation, reportedForm } from './violations';

/** Judges what CDK hands over, and says so in a sentinel. */
export function judgeApp(context: IPolicyValidationContext, settings: PackSettings): PackViolation[] {
  const { profile, unknown, now } = settings;
  const all = settings.all();
  const root = context.appConstruct;
  const outdir = outputFolder(root);
  const files = readAssembly(outdir);
  const assets = readFileAssets(outdir, files.assetManifests);
  const selected = selectRules(all, { profile });
  const byId = new Map<string, Rule>(selected.map((rule) => [rule.id, rule]));
  const templates = stackTemplates(root, context.stackTemplates, outdir);
  const environments = new Map(files.stacks.map((stack) => [stack.file, stack]));
  const top = templates.flatMap(({ isNested, file }) =>
    isNested ? [] : [environments.get(file) ?? { file }],
  );
  const every = templates.map(({ file }) => file);
  const loaded = new Map(loadTemplates(outdir, top, every, assets).map((one) => [one.file, one]));
  const stacks = templates.map((template) => judgeStack(template, loaded.get(template.file), byId, unknown));
  const found = stacks.flatMap(({ violations }) => violations);
  const paths = new Set(templates.map(({ path }) => path));
  const { acceptances, defects } = readAcknowledgements(
    root,
    (stack) => paths.has(templatePath(stack)),
    found.filter(({ severity }) => severity !== 'fatal').map(acceptable),
    { all, selected },
    now,
  );
  const violations = [...found, ...defects.map(defectViolation)];
  const judged = stacks.flatMap(({ file, judged }): [string, JudgedTemplate][] =>
    judged ? [[file, judged]] : [],
  );
  const sentinel = writeSentinel({
    version: tool.version,
    profile,
    rules: countRules(selected),
    templates: new Map(judged),
    assembly: hashManifests(outdir, files),
    findings: hashFindings(violations.map((violation) => reportedForm(violation, outdir))),
    acceptances: new Set(acceptances.map(hashAcceptance)),
  });
  const resources = judged.reduce((sum, [, one]) => sum + one.resources, 0);
  // `cdk synth STACK` fails for findings in other stacks too, and does not show them: hence their number.
  const failing = violations.filter(({ severity }) => severity === 'error' || severity === 'fatal').length;
  const over = `${count(resources, 'resource')} in ${count(judged.length, 'template')}`;
  const message = `${count(selected.length, 'rule')} (${profile}) judged ${over}: ${count(failing, 'finding')} before waivers`;
  return [...violations, gateViolation('sentinel', 'info', message, '', sentinel)];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
