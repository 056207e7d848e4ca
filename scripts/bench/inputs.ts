import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateTemplate } from './generate';
import { toYaml } from './yaml';

/** What is measured together: one file, or several of one app. */
export interface Input {
  readonly name: string;
  readonly format: 'JSON' | 'YAML';
  readonly resources: number;
  readonly files: readonly string[];
}

export const sizes = [1, 500, 5_000, 50_000] as const;

/** Templates of our own generator, as JSON and as YAML with short forms. */
export function ownInputs(folder: string): Input[] {
  return sizes.flatMap((resources) => {
    const template = generateTemplate(resources);
    const write = (format: Input['format'], text: string): Input => {
      const file = join(folder, `own-${resources}.${format.toLowerCase()}`);
      writeFileSync(file, text);
      return { name: `own ${resources}`, format, resources, files: [file] };
    };
    return [write('JSON', JSON.stringify(template, null, 1)), write('YAML', toYaml(template))];
  });
}

/** Templates of the corpora's generator, if the corpora stand beside the repository. */
export function corporaInputs(root: string, folder: string): Input[] {
  const generator = join(root, '../shared/corpora/gen_scale.py');
  if (!existsSync(generator)) return [];
  const out = join(folder, 'scale');
  mkdirSync(out);
  execFileSync('python3', [generator, out], { stdio: 'ignore' });
  const stacks = readdirSync(join(out, 'stacks')).map((name) => join(out, 'stacks', name));
  const one = (name: string, format: Input['format'], file: string): Input => {
    const path = join(out, file);
    return { name, format, resources: format === 'JSON' ? count([path]) : 500, files: [path] };
  };
  return [
    one('scale 1', 'JSON', 'one.json'),
    one('scale 500', 'JSON', 'mixed-500.json'),
    one('scale 500', 'YAML', 'mixed-500.yaml'),
    { name: `scale ${stacks.length} x 500`, format: 'JSON', resources: count(stacks), files: stacks },
    one('scale 10000', 'JSON', 'mixed-10000.json'),
  ];
}

function count(files: readonly string[]): number {
  return files.reduce((sum, file) => {
    const template: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof template !== 'object' || template === null || !('Resources' in template))
      throw new Error(`${file} is no template`);
    return sum + Object.keys(template.Resources ?? {}).length;
  }, 0);
}
