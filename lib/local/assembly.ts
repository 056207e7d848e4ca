import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import { PortcullisError } from '../../waivers/error';

const resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});
const template = z.looseObject({
  Resources: z.record(z.string(), resource).default({}),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
});
const manifest = z.looseObject({
  artifacts: z
    .record(
      z.string(),
      z.looseObject({
        type: z.string(),
        environment: z.string().optional(),
        properties: z
          .looseObject({
            templateFile: z.string().optional(),
            stackName: z.string().optional(),
            directoryName: z.string().optional(),
          })
          .optional(),
      }),
    )
    .default({}),
});

export type Template = z.infer<typeof template>;
export type TemplateResource = z.infer<typeof resource>;

/** A stack of a cloud assembly. */
export interface AssemblyStack {
  readonly name: string;
  readonly template: Template;
  /** Null if the stack can be deployed anywhere. */
  readonly account: string | null;
  readonly region: string | null;
}

/**
 * Every stack of a cloud assembly, those of stages too.
 *
 * @throws PortcullisError `LOCAL_ASSEMBLY` if the folder holds no cloud assembly or no stack.
 */
export async function readAssembly(folder: string): Promise<AssemblyStack[]> {
  const stacks = await stacksBelow(folder);
  if (stacks.length === 0)
    throw new PortcullisError('LOCAL_ASSEMBLY', `${folder} holds no stack; the app of cdk.json made none`);
  return stacks;
}

async function stacksBelow(folder: string): Promise<AssemblyStack[]> {
  const { artifacts } = await parsed(join(folder, 'manifest.json'), manifest);
  const found: AssemblyStack[] = [];
  for (const [id, artifact] of Object.entries(artifacts)) {
    const { templateFile, stackName, directoryName } = artifact.properties ?? {};
    if (artifact.type === 'cdk:cloud-assembly' && directoryName) {
      found.push(...(await stacksBelow(join(folder, directoryName))));
    } else if (artifact.type === 'aws:cloudformation:stack' && templateFile) {
      const file = join(folder, templateFile);
      const [account, region] = (artifact.environment ?? '').replace('aws://', '').split('/');
      found.push({
        name: stackName ?? id,
        template: await parsed(file, template),
        account: account && account !== 'unknown-account' ? account : null,
        region: region && region !== 'unknown-region' ? region : null,
      });
    }
  }
  return found;
}

async function parsed<T>(file: string, shape: z.ZodType<T>): Promise<T> {
  try {
    return shape.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new PortcullisError('LOCAL_ASSEMBLY', `cannot read ${file} in ${dirname(file)}: ${reason}`);
  }
}
