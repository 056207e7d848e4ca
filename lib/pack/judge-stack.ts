import { dirname } from 'node:path/posix';
import { type Rule } from '../../rules/rule';
import { type FileAsset, nestedTemplates } from '../gate/assembly/nested';
import { type JudgedTemplate } from '../gate/assembly/sentinel';
import { parseStackTemplate } from '../gate/assembly/template';
import { TemplateError } from '../../template';
import { PortcullisError } from '../../waivers';
import { sha256 } from '../gate/fingerprint';
import { judgeTemplate } from '../gate/judge';
import { readTemplateFile } from '../gate/read';
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
  assets: readonly FileAsset[],
  rules: ReadonlyMap<string, Rule>,
  unknown: 'fail' | 'warn',
): JudgedStack {
  const { file } = template;
  try {
    const text = readTemplateFile(template.path);
    const model = parseStackTemplate(text);
    const result = judgeTemplate(model, file, [...rules.values()]);
    const lost = nestedTemplates(model, dirname(file), assets).filter(
      (nested) => nested.file === null || !template.nested.has(nested.logicalId),
    );
    return {
      file,
      judged: { hash: sha256(text), resources: model.resourceCount },
      violations: [
        ...findingViolations(result, template, rules, unknown),
        ...lost.map(({ logicalId }) => missing(template, logicalId)),
      ],
    };
  } catch (error) {
    if (!(error instanceof TemplateError || error instanceof PortcullisError)) throw error;
    const message = `the template ${file} could not be judged: ${error.message}`;
    return { file, judged: null, violations: [gateViolation('templateMissing', 'fatal', message)] };
  }
}

function missing(template: StackTemplate, logicalId: string): PackViolation {
  const message = `the template of the nested stack ${logicalId} in ${template.file} is not part of the app, so it was not judged`;
  return gateViolation('templateMissing', 'fatal', message, template.constructPath(logicalId) ?? '');
}
