import { join } from 'node:path';
import { compileAssembly } from '../../scripts/api/assembly';
import { apiDefects } from '../../scripts/api/defects';
import { renderApi } from '../../scripts/api/render';
import { parseAssembly, type ApiType } from '../../scripts/api/schema';
import { withTree } from './tree';

const root = join(__dirname, '../..');
const compile = (source: string): ApiType[] =>
  withTree({ 'lib/index.ts': source }, (sources) => parseAssembly(compileAssembly(root, sources)));

const documented = `
/** How it behaves. */
export interface GateProps {
  /**
   * Whether it opens.
   *
   * @default - it stays closed
   */
  readonly open?: boolean;
}
/**
 * A gate that stays closed.
 *
 * @example
 * new Gate();
 */
export class Gate {
  /** Closed by default. */
  public constructor(_props: GateProps = {}) {}
  /** Whether somebody may pass. */
  public admits(name: string): boolean { return name === ''; }
}`;

test('what the entry exports is rendered in its own words', () => {
  const types = compile(documented);
  expect(apiDefects(types)).toEqual([]);
  const text = renderApi(types);
  expect(text).toContain('### Gate\n\nA gate that stays closed.');
  expect(text).toContain('new Gate(_props?: GateProps)');
  expect(text).toContain('admits(name: string): boolean');
  expect(text).toContain('- `open?: boolean`: Whether it opens. Default: it stays closed.');
});

test.each([
  ['a generic type', 'export class Box<T> { public constructor(readonly content: T) {} }'],
  ['a callback', 'export interface IAsk { answer(how: () => void): void }'],
  ['an inline type', 'export interface AskProps { readonly how: { readonly loud: boolean } }'],
])('%s in the public entry is refused with its place', (_what, source) => {
  expect(() => compile(source)).toThrow(/leaves the jsii subset:\nlib\/index\.ts:1:/);
});

test('an undocumented member, an unsaid default, a crowd of properties and a class without example are named', () => {
  const property = (name: string): ApiType['properties'][number] => ({
    name,
    optional: true,
    type: { primitive: 'string' },
  });
  const base = { interfaces: [], properties: [], methods: [], members: [] };
  const said = { summary: 'Said.' };
  const types: ApiType[] = [
    { ...base, kind: 'class', name: 'Gate', docs: said, methods: [{ name: 'open', parameters: [] }] },
    {
      ...base,
      kind: 'interface',
      datatype: true,
      name: 'GateProps',
      properties: [...'abcdefghi'].map(property),
    },
  ];
  const defects = apiDefects(types);
  expect(defects).toEqual(
    expect.arrayContaining([
      'Gate.open has no doc comment',
      'Gate shows no @example',
      'GateProps.a is optional and does not say its @default',
      'GateProps has 9 properties; the most is 8',
    ]),
  );
});
