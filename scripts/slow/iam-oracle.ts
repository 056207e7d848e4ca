import { parseArgs } from 'node:util';
import { decide, type Policies, readPolicy } from '../../template/policy/evaluation';
import { contextOf } from '../../template/policy/evaluation';
import { type JsonObject } from '../../template/json-value';
import { explanations } from './iam-oracle-explained';
import { type Pair, pairsFrom } from './iam-oracle-pairs';
import { installSimulator, type Outcome } from './iam-oracle-simulator';

/**
 * Asks our evaluator of policies and an independent simulator the same random questions.
 *
 * `--pairs` how many (5,000), `--seed` which (1). Ends with 1 on a disagreement that no known defect of the simulator
 * explains, and where one outcome is so rare that agreement would mean little.
 */
const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, pairs: { type: 'string', default: '5000' } },
});
const seed = wholeNumber('--seed', values.seed);
const pairs = wholeNumber('--pairs', values.pairs);

/** The least share of all pairs that each outcome must have. */
const LEAST_SHARE = 0.1;

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} is ${text}, and must be a whole number`);
  return Number(text);
}

function answerOf(pair: Pair) {
  const { caller, action, resource, resourceAccount } = pair;
  const own = (name: string, policy: JsonObject) => readPolicy(name, policy, 'identity');
  const shared = (name: string, policy: JsonObject) => readPolicy(name, policy, 'resource');
  const policies: Policies = {
    identity: pair.identity.map((policy) => own('identity', policy)),
    ...(pair.boundary === undefined ? {} : { boundary: own('boundary', pair.boundary) }),
    ...(pair.session === undefined ? {} : { session: [own('session', pair.session)] }),
    ...(pair.resourcePolicy === undefined ? {} : { resource: shared('resource', pair.resourcePolicy) }),
    ...(pair.endpoint === undefined ? {} : { endpoint: shared('endpoint', pair.endpoint) }),
    serviceControl: pair.serviceControl.map((policy) => [own('service control', policy)]),
    resourceControl: pair.resourceControl.map((policy) => [shared('resource control', policy)]),
  };
  const context = contextOf(caller, pair.context);
  return decide({ caller, action, resource, resourceAccount, context }, policies);
}

/** The known defects of the simulator that make its answer, one alone or else all together. */
function explanationOf(pair: Pair, theirs: Outcome): string | null {
  const one = explanations.find(({ rewrite }) => answerOf(rewrite(pair)).outcome === theirs);
  if (one !== undefined) return one.name;
  const all = explanations.reduce((rewritten, { rewrite }) => rewrite(rewritten), pair);
  return answerOf(all).outcome === theirs ? 'several of these at once' : null;
}

async function main(): Promise<number> {
  const simulator = installSimulator();
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  let unexplained = 0;
  try {
    const next = pairsFrom(seed);
    for (let index = 0; index < pairs; index++) {
      const pair = next();
      const ours = answerOf(pair);
      const theirs = await simulator.ask(pair);
      count(`outcome: ${ours.outcome}`);
      if (ours.outcome === theirs) {
        count('agreed');
        continue;
      }
      const explanation = explanationOf(pair, theirs);
      count(`explained: ${explanation ?? 'by nothing'}`);
      if (explanation !== null) continue;
      unexplained++;
      console.error(`pair ${String(index)}: ours ${ours.outcome} (${ours.by}), simulator ${theirs}`);
      console.error(JSON.stringify(pair));
    }
  } finally {
    simulator.remove();
  }
  for (const [name, number] of [...counts].sort()) console.log(`${name}: ${String(number)}`);
  const agreed = counts.get('agreed') ?? 0;
  console.log(
    `${String(agreed)} of ${String(pairs)} pairs agreed (seed ${String(seed)}), ` +
      `${String(pairs - agreed - unexplained)} differ for a known reason, ${String(unexplained)} for none`,
  );
  for (const { name, source } of explanations) console.log(`known: ${name} (against ${source})`);
  const rare = (['allowed', 'explicitly denied', 'implicitly denied'] as const).filter(
    (outcome) => (counts.get(`outcome: ${outcome}`) ?? 0) < pairs * LEAST_SHARE,
  );
  if (rare.length > 0) console.error(`too few pairs are ${rare.join(' or ')} to mean anything`);
  return unexplained > 0 || rare.length > 0 ? 1 : 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
