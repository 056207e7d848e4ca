import { type Rule } from '../../rules/rule';
import { type LoadedTemplate } from '../gate/assembly/load';
import { type JudgedTemplate } from '../gate/assembly/sentinel';
import { sha256 } from '../gate/fingerprint';
import { judgeTemplate } from '../gate/judge';
import { type StackTemplate } from './stacks';
import { findingViolations, gateViolation, type PackViolation } from './violations';

export interface JudgedStack {
  readonly file: string;
  /** Null where the template could not be judged. */
  readonly judged: JudgedTemplate | null;
  readonly violations: readonly PackViolation[];
}

/** Judges the template of one stack. */
export function judgeStack(
  template: StackTemplate,
  loaded: LoadedTemplate | undefined,
  rules: ReadonlyMap<string, Rule>,
  unknown: 'fail' | 'warn',
): JudgedStack {
  const { file } = template;
  if (loaded === undefined || 'error' in loaded) {
    const message = `the template ${file} could not be judged: ${loaded?.error ?? 'it is not there'}`;
    return { file, judged: null, violations: [gateViolation('templateMissing', 'fatal', message)] };
  }
  const result = judgeTemplate(loaded.template, file, [...rules.values()]);
  const lost = loaded.nested.filter(
    (nested) => nested.file === null || !template.nested.has(nested.logicalId),
  );
  return {
    file,
    judged: { hash: sha256(loaded.text), resources: loaded.template.resourceCount },
    violations: [
      ...findingViolations(result, template, rules, unknown),
      ...lost.map(({ logicalId }) => missing(template, logicalId)),
    ],
  };
}

function missing(template: StackTemplate, logicalId: string): PackViolation {
  const message = `the template of the nested stack ${logicalId} in ${template.file} is not part of the app, so it was not judged`;
  return gateViolation('templateMissing', 'fatal', message, template.constructPath(logicalId) ?? '');
}
