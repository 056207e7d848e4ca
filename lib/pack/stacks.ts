import { join, relative, resolve } from 'node:path';
import { CfnElement, NestedStack, type PolicyValidationStack, Stack, Stage } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';

/** A template that CDK wrote, with the constructs that it came from. */
export interface StackTemplate {
  /** Absolute path. */
  readonly path: string;
  /** The same from the root of the assembly, with forward slashes: what reports call it. */
  readonly file: string;
  /** Whether another stack deploys it. */
  readonly isNested: boolean;
  /** Construct path of a resource; undefined where none is known. */
  readonly constructPath: (logicalId: string) => string | undefined;
  /** Logical ids of its resources that are nested stacks and whose templates are judged too. */
  readonly nested: ReadonlySet<string | undefined>;
}

/** The templates that CDK hands to a plugin, which are the top stacks of its scope, and those of every nested stack below them. */
export function stackTemplates(
  root: IConstruct,
  handed: readonly PolicyValidationStack[],
  outdir: string,
): StackTemplate[] {
  const stacks = new Map<string, Stack[]>();
  const nestedIn = new Map<Stack, NestedStack[]>();
  for (const construct of root.node.findAll()) {
    if (NestedStack.isNestedStack(construct)) {
      const parent = construct.nestedStackParent;
      if (parent) nestedIn.set(parent, [...(nestedIn.get(parent) ?? []), construct]);
    } else if (Stack.isStack(construct)) {
      const path = templatePath(construct);
      stacks.set(path, [...(stacks.get(path) ?? []), construct]);
    }
  }
  const describe = (path: string, stack: Stack | undefined, isNested: boolean): StackTemplate[] => {
    const nested = (stack && nestedIn.get(stack)) ?? [];
    return [
      {
        path,
        file: relative(outdir, path).replaceAll('\\', '/'),
        isNested,
        constructPath: stack ? constructPaths(stack) : () => undefined,
        nested: new Set(nested.map((child) => resourceId(child))),
      },
      ...nested.flatMap((child) => describe(templatePath(child), child, true)),
    ];
  };
  return handed.flatMap((stack) => {
    const path = resolve(stack.templatePath);
    return describe(path, stacks.get(path)?.[0], false);
  });
}

/** Absolute path of the folder that a construct is synthesized into. (`Stage.of` gives a Stage the one around it.) */
export function outputFolder(construct: IConstruct): string {
  const stage = Stage.isStage(construct) ? construct : Stage.of(construct);
  return resolve(stage?.outdir ?? '');
}

/** Absolute path of the template that CDK writes for a stack. */
export function templatePath(stack: Stack): string {
  return resolve(join(outputFolder(stack), stack.templateFile));
}

/** The logical id of a nested stack in its parent's template. */
function resourceId(stack: NestedStack): string | undefined {
  const resource = stack.nestedStackResource;
  return resource && String(Stack.of(resource).resolve(resource.logicalId));
}

/** Looks once through the stack's own elements, and only if somebody asks. */
function constructPaths(stack: Stack): (logicalId: string) => string | undefined {
  let paths: Map<string, string> | undefined;
  return (logicalId) => {
    paths ??= new Map(
      stack.node
        .findAll()
        .filter((construct) => CfnElement.isCfnElement(construct))
        .filter((element) => element.stack === stack)
        .map((element) => [String(stack.resolve(element.logicalId)), element.node.path]),
    );
    return paths.get(logicalId);
  };
}
