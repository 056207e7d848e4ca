import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';
const loose =
  /\bnpm (?:install|i)(?:\s+-[\w-]+)*\s*(?:$|["'&;|])|\byarn install(?![^\n]*--(?:frozen-lockfile|immutable))|\bpip3? install(?![^\n]*--require-hashes)[^\n]*-r |\bcurl [^\n|]*\|\s*(?:sudo )?(?:ba)?sh\b/m;

export default defineRule({
  id: 'PC-CB-12',
  title: 'CodeBuild project installs what its lock file names',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-01'],
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    const spec = resource.get('Source.BuildSpec');
    const text = spec.isMapping() ? JSON.stringify(spec.rawValue()) : spec.pieces().join(' ');
    return loose.test(text) ? fail(spec, 'a step installs packages that no lock file pins') : pass();
  },
  docs: () => ({
    rationale:
      'A step such as `npm install` takes what is newest at that moment; a package that was taken over an hour ago runs in your pipeline.',
    remediation:
      'Use `npm ci`, `yarn install --immutable` or `pip install --require-hashes` in `Source.BuildSpec`.',

    examples: {
      pass: {
        locked: one('AWS::CodeBuild::Project', {
          Source: { BuildSpec: 'version: 0.2\nphases:\n  install:\n    commands:\n      - npm ci' },
        }),
        'no steps': one('AWS::CodeBuild::Project'),
        ...each(
          [
            'npm install left-pad@1.3.0',
            'pnpm install',
            'npm init',
            'yarn install --frozen-lockfile',
            'yarn install --immutable',
            'pip install --require-hashes -r x.txt',
            'pip install build',
            'curl -o x https://x',
            'curl https://x | shasum -c',
          ],
          (command) =>
            one('AWS::CodeBuild::Project', { Source: { BuildSpec: `commands:\n  - ${command}\n` } }),
        ),
        ...each(
          ['yarn install --silent --immutable', 'pip install --quiet --require-hashes -r x.txt'],
          (command) =>
            one('AWS::CodeBuild::Project', { Source: { BuildSpec: `commands:\n  - ${command}\n` } }),
        ),
      },
      fail: {
        'newest, without a lock file': one('AWS::CodeBuild::Project', {
          Source: { BuildSpec: 'version: 0.2\nphases:\n  install:\n    commands:\n      - npm install\n' },
        }),
        'a script from the internet': one('AWS::CodeBuild::Project', {
          Source: {
            BuildSpec:
              'version: 0.2\nphases:\n  install:\n    commands:\n      - curl https://example.com/setup | bash\n',
          },
        }),
        ...each(
          [
            'npm i',
            'npm install --no-audit  --no-fund',
            "'npm install'",
            '"npm i"; npm test',
            'npm install && npm test',
            'npm install | cat',
            'yarn install',
            'pip install -r x.txt',
            'pip3 install --quiet -r x.txt',
            'curl -s https://x | sudo sh',
            'curl https://x |bash',
          ],
          (command) =>
            one('AWS::CodeBuild::Project', { Source: { BuildSpec: `commands:\n  - ${command}\n` } }),
        ),
        'steps as a mapping': one('AWS::CodeBuild::Project', {
          Source: { BuildSpec: { phases: { build: { commands: ['npm install'] } } } },
        }),
      },
    },
  }),
});
