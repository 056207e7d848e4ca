import { type Level } from '../../../probes/probe';
import { type ServiceClients } from '../clients';
import { type DeployedStack, exportsOf } from '../deployed';
import { type Target } from '../environment';
import { type Gap } from '../gaps';
import { IGNORED_TYPES, levelsOf } from '../levels-check';
import { withAttachments } from './attachments';
import { holds, resolve, type Scope } from './intrinsics';
import { learn } from './learn';
import { type Properties, type Reader } from './reader';
import { readers } from './readers';
import { differences, type Mismatch } from './same';

/** A property of a deployed resource, compared. */
export interface PropertyResult {
  readonly path: string;
  readonly level: Level;
  /** What the launcher says became of it on the way. */
  readonly how: Gap['how'] | null;
}

/** A deployed resource, read back. */
export interface ResourceResult {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
  /** The template's properties with every reference resolved. */
  readonly wanted: Properties;
  readonly properties: readonly PropertyResult[];
  readonly mismatches: readonly Mismatch[];
  /** What stood in the way of comparing: no reader, no level, a dropped property that counts as kept. */
  readonly problems: readonly string[];
}

export interface ReadBackInput {
  readonly clients: ServiceClients;
  readonly target: Target;
  readonly stacks: readonly DeployedStack[];
  readonly gaps: readonly Gap[];
  readonly readers?: Readonly<Record<string, Reader>>;
}

/** Reads every deployed resource back and compares it with its template by value. */
export async function readBack(input: ReadBackInput): Promise<ResourceResult[]> {
  const exports = await exportsOf(input.clients.cloudformation);
  const perStack = input.stacks.map(async (deployed) => {
    const { account, region } = input.target;
    const learned = await learn(input.clients, deployed);
    const scope: Scope = { deployed, account, region, exports, stacks: input.stacks, learned };
    const there = Object.entries(deployed.stack.template.Resources).filter(
      ([, { Type, Condition }]) => !IGNORED_TYPES.includes(Type) && holds(scope, Condition),
    );
    return Promise.all(there.map(([logicalId]) => readOne(input, scope, logicalId)));
  });
  return (await Promise.all(perStack)).flat();
}

async function readOne(input: ReadBackInput, scope: Scope, logicalId: string): Promise<ResourceResult> {
  const { stack, physicalIds } = scope.deployed;
  const { Type: type = '', Properties: raw = {} } = stack.template.Resources[logicalId] ?? {};
  const physicalId = physicalIds.get(logicalId) ?? '';
  const named = asProperties(resolve(scope, raw));
  const wanted = type === 'AWS::IAM::Role' ? withAttachments(scope, physicalId, named) : named;
  const how = new Map(
    input.gaps
      .filter((gap) => gap.stack === stack.name && gap.logicalId === logicalId)
      .map((gap) => [gap.property, gap.how]),
  );
  const { levels, problems } = levelsOf(type, wanted);
  const properties = levels.map(({ path, level }) => ({
    path,
    level,
    how: how.get(path.split('/')[0] ?? '') ?? null,
  }));
  const result = { stack: stack.name, logicalId, type, physicalId, wanted, properties };
  const reader = (input.readers ?? readers)[type];
  // What leaves no trace at all needs nobody to read it.
  const allAbsent = properties.length > 0 && properties.every(({ level }) => level === 'absent');
  const missing = [
    ...problems,
    ...(physicalId ? [] : ['CloudFormation does not name it']),
    ...(reader || allAbsent ? [] : [`nobody reads ${type} back: lib/local/readback/readers.ts has no entry`]),
    ...properties.filter(isLost).map(({ path }) => `${path} was dropped and is not listed as absent`),
  ];
  if (!reader || !physicalId) return { ...result, mismatches: [], problems: missing };
  const seen = await reader(input.clients, physicalId, wanted);
  return {
    ...result,
    mismatches: properties.flatMap((one) => compare(one, wanted, seen)),
    problems: missing,
  };
}

function isLost({ level, how }: PropertyResult): boolean {
  return how === 'dropped' && level !== 'absent';
}

/** Policies must be the template's and nothing more; elsewhere a service may add what it likes. */
const EXACT = /^(?:KeyPolicy|PolicyDocument|AssumeRolePolicyDocument|Policies)$/;

function compare({ path, level }: PropertyResult, wanted: Properties, seen: Properties): Mismatch[] {
  if (level === 'absent') return [];
  const [one, other] = [at(wanted, path), at(seen, path)];
  const found = differences(one, other, `/${path}`);
  if (found.length > 0 || !EXACT.test(path)) return found;
  return differences(other, one, `/${path}`).map((back) => ({
    path: back.path,
    wanted: back.seen,
    seen: back.wanted,
  }));
}

function at(value: unknown, path: string): unknown {
  return path.split('/').reduce<unknown>((inner, key) => asProperties(inner)[key], value);
}

function asProperties(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
