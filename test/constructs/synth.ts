import { readFileSync } from 'node:fs';
import { App, type AppProps, Stack, type Stage } from 'aws-cdk-lib';
import { type Construct } from 'constructs';

interface RawResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
}
interface RawTemplate {
  readonly Resources: Readonly<Record<string, RawResource>>;
}

export const env = { account: '111111111111', region: 'eu-central-1' };

/** An app with the context that cdk.json gives every synthesis of ours. */
export function newApp(context: Readonly<Record<string, unknown>> = {}, props: AppProps = {}): App {
  const { context: flags }: { context: Record<string, unknown> } = JSON.parse(
    readFileSync('cdk.json', 'utf8'),
  );
  return new App({ analyticsReporting: false, ...props, context: { ...flags, ...context } });
}

/** The template of a stack that holds what `build` puts there. */
export function synthesized(build: (stack: Stack) => void): RawTemplate {
  const stack = new Stack(newApp(), 'Stack', { env });
  build(stack);
  return templateOf(stack);
}

export function templateOf(stack: Stack): RawTemplate {
  const stage: Stage = stack.node.root instanceof App ? stack.node.root : newApp();
  return stage.synth().getStackByName(stack.stackName).template;
}

/** The properties of the only resource of a type, or of the one whose logical id begins so. */
export function only(template: RawTemplate, type: string, prefix = ''): Readonly<Record<string, unknown>> {
  const found = Object.entries(template.Resources).filter(
    ([id, { Type }]) => Type === type && id.startsWith(prefix),
  );
  expect(found).toHaveLength(1);
  return found[0]?.[1].Properties ?? {};
}

/** The code of the error that the body throws; undefined if it throws none. */
export function codeOf(body: () => unknown): string | undefined {
  try {
    body();
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
}

/** Acknowledgements of a construct and all below it: qualified id to reason. */
export function acknowledgements(construct: Construct): Map<string, string> {
  const entries = construct.node
    .findAll()
    .flatMap((node) => node.node.metadata)
    .filter(({ type }) => type === 'aws:cdk:acknowledged-rules')
    .flatMap(({ data }) => Object.entries<string>(data));
  return new Map(entries);
}
