import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { restApi, site } from './bench/synth/by-hand-edge';
import { firewall, identity, inFront } from './bench/synth/by-hand-identity';
import { hardened } from './bench/synth/hardened';
import { bundleStaleRuntime } from './bundle/runtime';

// Both sides without CDK's own validation, which costs more than either.
process.env.CDK_VALIDATION = 'false';
const ROUNDS = 15;
const LIMIT = 1.5;
const folder = mkdtempSync(join(tmpdir(), 'portcullis-synth-'));

interface Synthesized {
  readonly seconds: number;
  readonly stack: Stack;
  readonly types: Readonly<Record<string, number>>;
}

/** Builds and synthesizes a stack, and says how long that took and what is in it. */
function synthesize(build: (stack: Stack) => void): Synthesized {
  const outdir = mkdtempSync(join(folder, 'out-'));
  const begun = process.hrtime.bigint();
  const app = new App({ outdir, analyticsReporting: false });
  const stack = new Stack(app, 'Stack', { env: { account: '111111111111', region: 'us-east-1' } });
  build(stack);
  const { template } = app.synth().getStackByName(stack.stackName);
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  const types: Record<string, number> = {};
  for (const { Type } of Object.values<{ readonly Type: string }>(template.Resources))
    types[Type] = (types[Type] ?? 0) + 1;
  return { seconds, stack, types };
}

/** The same resources, written with what the CDK has. */
function byHand(rules: readonly CfnWebACL.RuleProperty[][]): (stack: Stack) => void {
  return (stack) => {
    const [regional = [], edge = []] = rules;
    const acl = firewall(stack, 'Regional', 'REGIONAL', regional);
    inFront(stack, 'PoolFirewall', acl.attrArn, identity(stack).userPoolArn);
    inFront(stack, 'ApiFirewall', acl.attrArn, restApi(stack).deploymentStage.stageArn);
    site(stack, firewall(stack, 'Edge', 'CLOUDFRONT', edge).attrArn);
  };
}

async function main(): Promise<number> {
  await bundleStaleRuntime(join(__dirname, '..'));
  const ours = synthesize(hardened);
  const rules = ours.stack.node
    .findAll()
    .filter((node) => CfnWebACL.isCfnWebACL(node))
    .map((acl): CfnWebACL.RuleProperty[] => ours.stack.resolve(acl.rules));
  const plain = byHand(rules);
  const theirs = synthesize(plain);
  const differing = Object.keys({ ...ours.types, ...theirs.types }).filter(
    (type) => ours.types[type] !== theirs.types[type],
  );
  if (differing.length > 0) {
    const seen = differing.map((type) => `${type} ${ours.types[type] ?? 0} and ${theirs.types[type] ?? 0}`);
    throw new Error(`the two sides have not the same resources: ${seen.join(', ')}`);
  }
  const times = { ours: [] as number[], byHand: [] as number[] };
  // One after the other, so that whatever slows the machine slows both.
  for (let round = 0; round < ROUNDS; round += 1) {
    times.ours.push(synthesize(hardened).seconds);
    times.byHand.push(synthesize(plain).seconds);
  }
  const [mine, by] = [median(times.ours), median(times.byHand)];
  const count = Object.values(ours.types).reduce((sum, one) => sum + one, 0);
  console.log(
    `${count} resources of ${Object.keys(ours.types).length} types, medians of ${ROUNDS} rounds, validation off`,
  );
  console.log(`constructs ${(mine * 1000).toFixed(0)} ms, by hand ${(by * 1000).toFixed(0)} ms`);
  const ratio = mine / by;
  console.log(`${ratio < LIMIT ? 'met   ' : 'MISSED'}  ${ratio.toFixed(2)} times the time (below ${LIMIT})`);
  return ratio < LIMIT ? 0 : 1;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

main()
  .then((code) => (process.exitCode = code))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  })
  .finally(() => rmSync(folder, { recursive: true, force: true }));
