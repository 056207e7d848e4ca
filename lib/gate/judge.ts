import { basename } from 'node:path';
import { evaluateCounting } from '../../rules/evaluate';
import { type Finding } from '../../rules/finding';
import { type Rule } from '../../rules/rule';
import { parseTemplates, type Template, TemplateError } from '../../template';
import { PortcullisError } from '../../waivers/error';
import { fingerprinter } from './fingerprint';
import { type AppliedWaiver, type FileResult, type PlacedFinding } from './result';

export interface JudgeOptions {
  /** Lists passes too. @default false */
  readonly showPass?: boolean | undefined;
  /** The waiver that accepts a `fail` or an `unknown`. @default - nothing is waived */
  readonly accept?: ((finding: PlacedFinding) => AppliedWaiver | null) | undefined;
}

export interface TextOptions extends JudgeOptions {
  /** Values of the template's parameters. @default - none is given */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/** Judges a text, document by document; the findings of all stand in one result. Never throws for what the text holds. */
export function judgeText(
  read: () => string,
  file: string,
  rules: readonly Rule[],
  options: TextOptions = {},
): FileResult[] {
  try {
    const { parameters } = options;
    const templates = parseTemplates(read(), parameters ? { parameters } : {});
    return [
      joined(
        file,
        templates.map((template, index) => judgeDocument(template, file, index, rules, options)),
      ),
    ];
  } catch (error) {
    if (error instanceof TemplateError || error instanceof PortcullisError)
      return [refused(file, error.message)];
    throw error;
  }
}

/** The result of one document. The second and later ones have fingerprints of their own. */
function judgeDocument(
  template: Template,
  file: string,
  index: number,
  rules: readonly Rule[],
  options: JudgeOptions,
): FileResult {
  return judgeTemplate(template, index === 0 ? file : `${file}#${index + 1}`, rules, options);
}

function joined(file: string, documents: readonly FileResult[]): FileResult {
  const sum = (of: (document: FileResult) => number) =>
    documents.reduce((total, document) => total + of(document), 0);
  return {
    file,
    ok: true,
    error: null,
    resources: sum(({ resources }) => resources),
    rulesRun: Math.max(...documents.map(({ rulesRun }) => rulesRun)),
    ...notExpanded(documents.flatMap((document) => document.notExpanded ?? [])),
    findings: documents.flatMap(({ findings }) => findings),
    passes: sum(({ passes }) => passes),
  };
}

/** Judges one template: findings with their places, fingerprints and waivers. Linear in resources. */
export function judgeTemplate(
  template: Template,
  file: string,
  rules: readonly Rule[],
  { showPass = false, accept = () => null }: JudgeOptions = {},
): FileResult {
  const fingerprint = fingerprinter(template, basename(file));
  const place = (finding: Finding): PlacedFinding => {
    const at = template.locate(finding.resource?.logicalId ?? null, finding.path);
    // Field by field: a spread costs a fifth of a run over many findings.
    const { ruleId, outcome, severity, resource, path, message, controls, world } = finding;
    return {
      ruleId,
      outcome,
      severity,
      resource,
      path,
      line: at?.line ?? null,
      column: at?.column ?? null,
      message,
      controls,
      world,
      waiver: null,
      fingerprint: fingerprint(finding),
    };
  };
  const findings: PlacedFinding[] = [];
  const passes = evaluateCounting(
    template,
    rules,
    (finding) => findings.push(waived(place(finding), accept)),
    {
      listsPasses: showPass,
    },
  );
  const rulesRun = rules.filter((rule) => applies(rule, template)).length;
  return {
    file,
    ok: true,
    error: null,
    resources: template.resourceCount,
    rulesRun,
    ...notExpanded(template.unexpanded),
    findings,
    passes,
  };
}

function notExpanded(names: readonly string[]): Pick<FileResult, 'notExpanded'> {
  return names.length === 0 ? {} : { notExpanded: [...new Set(names)] };
}

/** The result for what could not be judged. */
export function refused(file: string, error: string): FileResult {
  return { file, ok: false, error, resources: 0, rulesRun: 0, findings: [], passes: 0 };
}

function waived(
  finding: PlacedFinding,
  accept: (finding: PlacedFinding) => AppliedWaiver | null,
): PlacedFinding {
  // An error is a bug of ours: nobody can accept it.
  if (finding.outcome !== 'fail' && finding.outcome !== 'unknown') return finding;
  const waiver = accept(finding);
  return waiver ? { ...finding, outcome: 'waived', waiver } : finding;
}

function applies(rule: Rule, template: Template): boolean {
  return rule.appliesTo === 'template' || rule.appliesTo.some((type) => template.byType(type).length > 0);
}
