import { join, relative, sep } from 'node:path';
import { type Plugin, type PluginBuild } from 'esbuild';
import { exportsOf, moduleAt } from './exports';
import { engine, type Parts } from './parts';
import { docsModule } from './rule-docs';
import { indexAsData, rulesPart } from './rule-index';

const ENTRY = 'portcullis-part';
const LINK = 'portcullis-link';
const FILE = 'portcullis-file';

/**
 * Builds each part to a file of its own. What a part needs of the engine it takes when it is read; what the engine needs of
 * another part it asks for at the first call, so that a run which never calls never reads it.
 */
export function split(root: string, parts: Parts): Plugin {
  return {
    name: 'split',
    setup(build) {
      entries(build, root, parts);
      links(build, root, parts);
      build.onLoad({ filter: /[\\/]rules[\\/]index\.ts$/ }, () => ({
        contents: indexAsData(root),
        resolveDir: join(root, 'rules'),
        loader: 'js',
      }));
    },
  };
}

function entries(build: PluginBuild, root: string, parts: Parts): void {
  build.onResolve({ filter: /^part:/ }, ({ path }) => ({
    path: path.slice('part:'.length),
    namespace: ENTRY,
  }));
  build.onLoad({ filter: /./, namespace: ENTRY }, ({ path }) => ({
    contents: parts.ofRules.includes(path) ? rulesPart(root, path) : offer(path, parts),
    resolveDir: root,
    loader: 'js',
  }));
}

function offer(part: string, parts: Parts): string {
  const modules = parts.offered(part).map((module) => [module, `./${module}`]);
  if (part === engine) modules.push([docsModule, docsModule]);
  const imports = modules.map(([, path], at) => `import * as module${at} from '${path}';`);
  const names = modules.map(([name], at) => `module${at} as '${name}'`);
  return `${imports.join('\n')}\nexport { ${names.join(', ')} };`;
}

function links(build: PluginBuild, root: string, parts: Parts): void {
  const named = (file: string): string => relative(root, file).split(sep).join('/');
  const linked = (from: string, to: string, module: string) => ({
    path: `${from === engine ? 'later' : 'now'}|${to}|${module}`,
    namespace: LINK,
    sideEffects: false,
  });
  build.onResolve({ filter: /^\./, namespace: 'file' }, ({ path, resolveDir, importer }) => {
    const module = moduleAt(join(resolveDir, path));
    const from = parts.of(named(importer));
    const to = module === undefined ? undefined : parts.of(named(module));
    if (module === undefined || from === undefined || to === undefined || from === to) return undefined;
    return linked(from, to, named(module));
  });
  build.onResolve({ filter: new RegExp(`^${docsModule}$`), namespace: 'file' }, ({ importer }) => {
    const from = parts.of(named(importer));
    return from === undefined || from === engine ? undefined : linked(from, engine, docsModule);
  });
  build.onLoad({ filter: /./, namespace: LINK }, ({ path }) => {
    const [when = '', part = '', module = ''] = path.split('|');
    const contents = when === 'now' ? linkNow(root, part, module) : linkLater(root, part, module);
    return { contents, loader: 'js' };
  });
  build.onResolve({ filter: /^\.\//, namespace: LINK }, ({ path }) => ({ path, external: true }));
  build.onResolve({ filter: /^file:/, namespace: LINK }, ({ path }) => ({
    path: path.slice('file:'.length),
    namespace: FILE,
    sideEffects: false,
  }));
  build.onLoad({ filter: /./, namespace: FILE }, ({ path }) => ({
    contents: `export const part = require('./${path}.js');`,
    loader: 'js',
  }));
  build.onResolve({ filter: /./, namespace: FILE }, ({ path }) => ({ path, external: true }));
}

/** Takes what a module of another part exports, once and for all: no getter is left to go through at every use. */
function linkNow(root: string, part: string, module: string): string {
  const names = module === docsModule ? ['docsOf'] : [...exportsOf(join(root, module)).keys()];
  const all = names.map((name) => (name === 'default' ? `export default part['${module}'].default;` : ''));
  const taken = names.filter((name) => name !== 'default');
  return `import { part } from 'file:${part}';
export const { ${taken.join(', ')} } = part['${module}'];
${all.join('')}`;
}

/** @throws Error for a module that exports more than functions: there is no call at which to ask for anything else. */
function linkLater(root: string, part: string, module: string): string {
  const exported = [...exportsOf(join(root, module))];
  const value = exported.find(([, kind]) => kind !== 'function');
  if (value) throw new Error(`${module} exports ${value[0]}, and only functions are asked for in ${part}`);
  const functions = exported.map(
    ([name]) => `export const ${name} = (...given) => there().${name}(...given);`,
  );
  return `let known;
const there = () => (known ??= require('./${part}.js')['${module}']);
${functions.join('\n')}`;
}
