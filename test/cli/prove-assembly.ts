import { type JsonObject } from '../../template';
import { template } from '../prove/estate';
import { type Program } from './program';

/** Writes a cloud assembly of one stack, as cdk synth would; gives its folder. */
export function assembly(
  program: Program,
  folder: string,
  content: JsonObject | string = template(),
): string {
  const file = typeof content === 'string' ? content : JSON.stringify(content);
  program.write(`${folder}/Shop.template.json`, file);
  program.write(`${folder}/manifest.json`, JSON.stringify(manifest(['Shop'])));
  return folder;
}

/** The manifest of an assembly, which names a template for each stack. */
export function manifest(stacks: readonly string[]): object {
  const artifacts = stacks.map((name) => [
    name,
    {
      type: 'aws:cloudformation:stack',
      environment: 'aws://111122223333/eu-central-1',
      properties: { templateFile: `${name}.template.json`, stackName: name },
    },
  ]);
  return { version: '48.0.0', artifacts: Object.fromEntries(artifacts) };
}
