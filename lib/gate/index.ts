import { rules as everyRule } from '../../rules';
import { type Rule } from '../../rules/rule';
import { judgeAssembly } from './assembly';
import { decide, type Thresholds } from './decide';
import { judgeText, refused } from './judge';
import { type FileResult, type RunResult } from './result';
import { selectRules, type Selection } from './select';
import { tool } from './tool';

export { decodeText, maxFileBytes, readTemplateFile } from './read';
export { gateRule, gateRules, type GateRule } from './gate-rules';
export {
  type AppliedWaiver,
  type FileResult,
  type PlacedFinding,
  type RunResult,
  type Verdict,
} from './result';
export { selectRules, type Selection } from './select';
export { tool } from './tool';

/** One thing to judge. */
export type CheckInput =
  /** A template file; `read` gives its text when its turn comes, or throws a PortcullisError. */
  | { readonly kind: 'template'; readonly file: string; readonly read: () => string }
  /** A cloud assembly of CDK: a folder with manifest.json. */
  | { readonly kind: 'assembly'; readonly dir: string }
  /** Something that was named and cannot be judged. */
  | { readonly kind: 'refused'; readonly file: string; readonly error: string };

export interface CheckOptions extends Selection, Thresholds {
  /** Values of parameters, by name; in assemblies too. @default - none is given */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** Lists passes too. @default false */
  readonly showPass?: boolean | undefined;
  /** Accepts an assembly whose app never registered the pack; waivers in code then do not count. @default false */
  readonly noPack?: boolean | undefined;
  /** The clock that waivers are held against. */
  readonly now: Date;
}

/**
 * Judges everything and decides. One template is in memory at a time.
 *
 * Never throws for what stands in an input: what cannot be judged is a result with `ok: false`, and the verdict `error`.
 *
 * @param all the rules to choose from
 * @throws PortcullisError for options that name no rule, as `selectRules`
 *
 * @example
 * const { verdict } = check([{ kind: 'assembly', dir: 'cdk.out' }],
 *   { profile: 'recommended', failOn: 'low', unknown: 'fail', now: new Date() });
 */
export function check(
  inputs: Iterable<CheckInput>,
  options: CheckOptions,
  all: readonly Rule[] = everyRule,
): RunResult {
  const selected = selectRules(all, options);
  const results: FileResult[] = [];
  for (const input of inputs) results.push(...judge(input, options, all, selected));
  return { version: 1, tool, ...decide(results, options), results };
}

function judge(
  input: CheckInput,
  options: CheckOptions,
  all: readonly Rule[],
  selected: readonly Rule[],
): FileResult[] {
  if (input.kind === 'refused') return [refused(input.file, input.error)];
  if (input.kind === 'assembly') return judgeAssembly(input.dir, { ...options, all });
  return judgeText(input.read, input.file, selected, options);
}
