import { templateOf } from '../synth';
import { fullStack } from './full-pool';

/** The resources that a resource waits for: those that it depends on, and those whose names or attributes it uses. */
function waitsFor(resource: unknown, names: ReadonlySet<string>): string[] {
  const text = JSON.stringify(resource);
  const refs = [...text.matchAll(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/g)].flatMap(([, name]) => name ?? []);
  const { DependsOn = [] } = Object(resource);
  return [...refs, ...[DependsOn].flat()].filter((name) => names.has(name));
}

/** A chain of resources that ends where it began; nothing if there is none. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (name: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(name)) return [...path, name];
    if (done.has(name)) return undefined;
    for (const next of graph.get(name) ?? []) {
      const found = walk(next, [...path, name]);
      if (found !== undefined) return found;
    }
    done.add(name);
    return undefined;
  };
  return [...graph.keys()].map((name) => walk(name, [])).find((found) => found !== undefined);
}

test('no resource waits for itself: the pool needs its handlers, and they ask the pool', () => {
  const { Resources } = templateOf(fullStack());
  const names = new Set(Object.keys(Resources));
  const graph = new Map(
    Object.entries(Resources).map(([name, resource]) => [name, waitsFor(resource, names)]),
  );
  expect([...graph.values()].flat().length).toBeGreaterThan(50);
  expect(circle(graph)).toBeUndefined();
  const pool = [...names].find((name) => /^UsersPool[0-9A-F]{8}$/.test(name)) ?? '';
  const handler = [...names].find((name) => /^UsersPrivilegeGuardPreToken[0-9A-F]{8}$/.test(name)) ?? '';
  graph.set(handler, [...(graph.get(handler) ?? []), pool]);
  expect(circle(graph)).toContain(handler);
});
