/** Which folder may import which others; a folder may always import itself. */
const arrows = {
  bin: ['lib'],
  lib: ['constructs', 'rules', 'template', 'probes', 'waivers', 'checklist'],
  constructs: ['checklist', 'waivers', 'runtime/[^/]+/contract[.]ts$'],
  rules: ['template', 'checklist'],
  probes: ['checklist', 'runtime/[^/]+/contract[.]ts$'],
  template: [],
  waivers: [],
  runtime: [],
  checklist: [],
};

const folders = Object.keys(arrows);
const inside = (names) => `^(?:${names.map((name) => (name.endsWith('$') ? name : `${name}/`)).join('|')})`;
const cdk = '^node_modules/(?:aws-cdk-lib|constructs|cdk-nag|@aws-cdk)/';
/** What judges a template must start fast, and so must never load CDK, not even through somebody else. */
const withoutCdk = [
  'lib/gate',
  'lib/cli',
  'lib/report',
  'rules',
  'template',
  'waivers',
  'runtime',
  'checklist',
];

module.exports = {
  forbidden: [
    ...folders.map((from) => ({
      name: `${from}-imports-its-own`,
      comment: `${from}/ may import ${arrows[from].join(', ') || 'no other folder'}`,
      severity: 'error',
      from: { path: inside([from]) },
      to: { path: inside([...folders, 'test', 'scripts']), pathNot: inside([from, ...arrows[from]]) },
    })),
    ...withoutCdk.map((from) => ({
      name: `${from.replace('/', '-')}-never-loads-cdk`,
      comment: `${from}/ judges templates without CDK`,
      severity: 'error',
      from: { path: inside([from]) },
      to: { path: cdk, reachable: true },
    })),
    {
      name: 'only-the-pack-imports-cdk-nag',
      comment: 'cdk-nag is known to lib/nag-pack.ts alone',
      severity: 'error',
      from: { pathNot: '^(?:lib/nag-pack[.]ts$|test/|scripts/|node_modules/)' },
      to: { path: '^node_modules/cdk-nag/' },
    },
    {
      name: 'no-cycle',
      comment: 'modules that run each other in a circle have no order; a circle of types alone is harmless',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-is-found',
      comment: 'an import that cannot be resolved is judged by no other arrow',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
