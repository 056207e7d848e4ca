import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnElement, Stack } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import ts from 'typescript';
import * as library from '../../lib';
import { givensOf, inProject } from './construct-givens';
import { resourcesOf, type Resource } from './construct-template';

/** A construct of the package's entry, with what its class doc says of it. */
export interface Documented {
  readonly name: string;
  /** The class doc without its tags. */
  readonly text: string;
  readonly controls: readonly string[];
  readonly example: string;
}

/** Every construct that the entry exports and whose class doc has an `@example`, by name. */
export function documentedConstructs(root: string): Documented[] {
  const names = Object.entries(library).flatMap(([name, value]) =>
    typeof value === 'function' && value.prototype instanceof Construct ? [name] : [],
  );
  return names.sort().flatMap((name) => {
    const file = sourceOf(root, name);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    const node = source.statements.filter(ts.isClassDeclaration).find((one) => one.name?.text === name);
    const doc = node?.getChildren().find(ts.isJSDoc);
    const tag = (tagName: string): string =>
      ts.getTextOfJSDocComment(doc?.tags?.find((one) => one.tagName.text === tagName)?.comment) ?? '';
    const example = tag('example');
    if (example === '') return [];
    const controls = tag('controls')
      .split(/[\s,]+/)
      .filter((id) => id !== '');
    return [{ name, text: ts.getTextOfJSDocComment(doc?.comment) ?? '', controls, example }];
  });
}

/** The file that the entry takes a name from. */
function sourceOf(root: string, name: string): string {
  const entry = join(root, 'lib/index.ts');
  const source = ts.createSourceFile(entry, readFileSync(entry, 'utf8'), ts.ScriptTarget.ES2022, true);
  const from = source.statements
    .filter(ts.isExportDeclaration)
    .find(
      ({ exportClause }) =>
        exportClause !== undefined && exportClause.getText().match(new RegExp(`\\b${name}\\b`)),
    );
  const module = from?.moduleSpecifier?.getText().slice(1, -1);
  if (module === undefined) throw new Error(`lib/index.ts exports ${name} from nowhere`);
  return `${join(root, 'lib', module)}.ts`;
}

/**
 * The resources that a construct really creates in its example, in every stack of the app: those below it, and those that only
 * name them. The example runs as it stands in the doc: `this` is a stack in us-east-1, the names of the package's entry and of
 * construct-givens.ts are known, and whatever else it needs it imports.
 */
export function resourcesOfExample(
  { name, example }: Documented,
  context: Readonly<Record<string, unknown>>,
): Resource[] {
  const app = new App({ analyticsReporting: false, context, treeMetadata: false });
  const stack = new Stack(app, 'Stack', { env: { account: '111111111111', region: 'us-east-1' } });
  const { outputText } = ts.transpileModule(example, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  try {
    const known = { ...library, ...givensOf(example, stack) };
    // The text is our own doc, and to run it is the point.
    const run = new Function('require', 'exports', ...Object.keys(known), outputText);
    inProject(() => run.call(stack, required, {}, ...Object.values(known)));
    const own = new Set(
      app.node
        .findAll()
        .filter((node) => node.constructor.name === name && !isGiven(node))
        .flatMap(idsBelow),
    );
    const { stacks, directory } = app.synth();
    const resources = stacks.flatMap(({ id, template }) => resourcesOf(template).map((one) => ({ id, one })));
    rmSync(directory, { recursive: true, force: true });
    return resources
      .filter(({ id, one }) => [one.id, ...one.names].some((resource) => own.has(`${id} ${resource}`)))
      .map(({ one }) => one);
  } catch (error) {
    throw new Error(`the example in the doc of ${name} does not run as it stands: ${String(error)}`, {
      cause: error,
    });
  }
}

/** What is given for an example stands below an id that begins so. */
function isGiven(construct: IConstruct): boolean {
  return construct.node.scopes.some(({ node }) => node.id.startsWith('Given'));
}

function required(module: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which module it is the example says
  return module === 'cdk-portcullis' ? library : require(module);
}

/** Stack and logical id of each resource below a construct. */
function idsBelow(construct: IConstruct): string[] {
  return construct.node.findAll().flatMap((node) => {
    if (!CfnElement.isCfnElement(node)) return [];
    const { artifactId } = node.stack;
    return [`${artifactId} ${String(node.stack.resolve(node.logicalId))}`];
  });
}
