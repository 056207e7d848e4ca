import { Stack, Stage, Validations } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { type Rule } from '../../rules/rule';
import { acknowledgedRule } from '../../waivers';
import {
  type Acceptance,
  judgeAcceptance,
  unqualifiedDefect,
  unusedDefect,
  type WaiverDefect,
} from '../gate/waive';

/** An acknowledgement in the construct tree, under whatever id it was written. */
interface Written {
  readonly id: string;
  readonly text: string;
  readonly construct: IConstruct;
}

export interface Acknowledgements {
  /** Those that CDK matches with our findings. */
  readonly acceptances: readonly Acceptance[];
  readonly defects: readonly WaiverDefect[];
}

/** A finding as CDK will match it with acknowledgements. */
export interface Acceptable {
  readonly rule: string;
  readonly constructPath: string;
}

export interface Known {
  /** Every rule there is. */
  readonly all: readonly Rule[];
  /** The rules that ran. */
  readonly selected: readonly Rule[];
}

/**
 * Reads what was acknowledged, and judges it. An acceptance is unused if its rule ran over everything below its
 * construct, and CDK will accept no finding by it.
 */
export function readAcknowledgements(
  root: IConstruct,
  isJudged: (stack: Stack) => boolean,
  findings: readonly Acceptable[],
  { all, selected }: Known,
  now: Date,
): Acknowledgements {
  const rules = new Map(all.map((rule) => [rule.id, rule]));
  const ran = new Set(selected.map(({ id }) => id));
  const ours = new Map<string, Acceptance & { readonly construct: IConstruct }>();
  const defects: WaiverDefect[] = [];
  for (const { id, text, construct } of written(root)) {
    const at = construct.node.path;
    const rule = acknowledgedRule(id);
    // The last one on a construct counts, as it does for CDK.
    if (rule !== undefined) ours.set(keyOf(rule, at), { rule, text, at, construct });
    else if (namesOurs(id))
      defects.push(unqualifiedDefect({ rule: nameIn(id), text, at }, id.replace(/^Annotation::/, '')));
  }
  const used = new Set(findings.map((finding) => nearest(ours, finding)));
  for (const [key, acceptance] of ours) {
    const rule = rules.get(acceptance.rule);
    const judged = judgeAcceptance(acceptance, rule, now);
    defects.push(...judged.defects);
    const couldBeUsed = rule === undefined || (ran.has(rule.id) && sees(acceptance.construct, isJudged));
    if (judged.waiver && !used.has(key) && couldBeUsed) defects.push(unusedDefect(acceptance, rule));
  }
  return { acceptances: [...ours.values()], defects };
}

function* written(root: IConstruct): Generator<Written> {
  for (const construct of root.node.findAll())
    for (const { type, data } of construct.node.metadata) {
      if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY || typeof data !== 'object' || !data) continue;
      for (const [id, text] of Object.entries(data)) yield { id, text: String(text), construct };
    }
}

function keyOf(rule: string, at: string): string {
  return `${rule} ${at}`;
}

/** The acceptance that CDK takes for a finding: the nearest, from its construct upwards. */
function nearest(
  acceptances: ReadonlyMap<string, unknown>,
  { rule, constructPath }: Acceptable,
): string | undefined {
  for (let at = constructPath; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const key = keyOf(rule, at);
    if (acceptances.has(key)) return key;
    if (at === '') return undefined;
  }
}

/** CDK files a bare id under `Annotation::`; any other qualifier than ours is a slip too. */
function namesOurs(id: string): boolean {
  return /^PC-[A-Z0-9]{1,16}-\d{2,3}$/.test(nameIn(id));
}

function nameIn(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

/** Whether every stack that an acceptance on this construct can reach was judged. */
function sees(construct: IConstruct, isJudged: (stack: Stack) => boolean): boolean {
  const above = construct.node.scopes.filter((scope) => Stack.isStack(scope));
  const stage = Stage.isStage(construct) ? construct : Stage.of(construct);
  const around = above.length > 0 ? above : stacksBelow(construct);
  return (around.length > 0 ? around : stage ? stacksBelow(stage) : []).every(isJudged);
}

function stacksBelow(construct: IConstruct): Stack[] {
  return construct.node.findAll().filter((node) => Stack.isStack(node));
}
