import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { PortcullisError } from '../../waivers';

/** Two folders up are the sources' root here, and the package's root from `build/lib`, where this is bundled to. */
const folder = join(__dirname, '../../build/functions');

/**
 * The bundled code of a folder of runtime/.
 *
 * @throws PortcullisError `runtime-code-missing`
 */
export function runtimeCode(name: string): Code {
  const path = join(folder, name);
  if (existsSync(join(path, 'index.js'))) return Code.fromAsset(path);
  throw new PortcullisError(
    'runtime-code-missing',
    `there is no bundled code at ${path}: in a checkout run npm run build; in an installed package install it again, and give ` +
      'the folder a name from runtime/',
  );
}
