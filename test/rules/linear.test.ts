import { evaluate } from '../../rules/evaluate';
import { rules } from '../../rules';
import { isObject, type Template } from '../../template';
import { read } from '../template/support';

/** Resources of an example of every rule, under names of their own. */
const parts = rules.flatMap((rule, index): [string, string][] => {
  const example: unknown = Object.values(rule.docs().examples.fail)[0];
  const resources = isObject(example) ? example['Resources'] : undefined;
  if (!isObject(resources)) return [];
  const ids = Object.keys(resources);
  return ids.map((id) => {
    const body = ids.reduce(
      (text, name) => text.replaceAll(`"${name}"`, `"${name}x${index}COPY"`),
      JSON.stringify(resources[id]),
    );
    return [`${id}x${index}COPY`, body];
  });
});

function copies(count: number): Template {
  const bodies = Array.from({ length: count }, (_, copy) =>
    parts.map(([id, body]) => `"${id}":${body}`.replaceAll('COPY', `c${copy}`)),
  );
  return read(`{"Resources":{${bodies.flat().join(',')}}}`);
}

/** Processor time for each resource, in microseconds. */
function cost(count: number): number {
  const template = copies(count);
  const before = process.cpuUsage();
  for (const finding of evaluate(template, rules))
    template.locate(finding.resource?.logicalId ?? null, finding.path);
  return process.cpuUsage(before).user / template.resourceCount;
}

test('what a resource costs does not grow with the number of resources beside it', () => {
  cost(1);
  const few = cost(1);
  expect(cost(8)).toBeLessThan(few * 2.5);
}, 120_000);
