import { profiles, severities } from '../../rules/rule';
import { runCheck } from './check';
import { type Command } from './command';

const profile = {
  name: 'profile',
  value: profiles.join('|'),
  values: profiles,
} as const;

const format = { name: 'format', value: 'text|json', values: ['text', 'json'] } as const;

export const check: Command = {
  name: 'check',
  takes: 'PATH…',
  summary: 'judge templates, folders or a cloud assembly',
  about: `PATH is a CloudFormation template (JSON or YAML), a folder of them, a pattern such as 'stacks/**/*.yaml', a cloud
assembly of CDK (cdk.out), or - for standard input. Folders are searched for .template, .json, .yaml and .yml files;
node_modules and the folders of version control are left out, and so is a file whose text cannot be a template, unless
it is named.

Exit code 0: nothing fails. 1: a finding fails the run. 2: something could not be judged, or the call is wrong.`,
  options: [
    {
      ...format,
      repeatable: true,
      help: 'how to report; with --output, each format goes to its own file (default: text)',
    },
    {
      name: 'output',
      value: 'FILE',
      repeatable: true,
      help: 'where the format beside it goes (default: standard output)',
    },
    { ...profile, help: 'which rules to run: strict holds all of them (default: recommended)' },
    { name: 'rules', value: 'ID,…', repeatable: true, help: 'run these rules and no others' },
    { name: 'skip-rules', value: 'ID,…', repeatable: true, help: 'leave these rules out' },
    {
      name: 'parameters',
      value: 'FILE',
      help: 'values of template parameters, in either form of CloudFormation (JSON)',
    },
    {
      name: 'fail-on',
      value: severities.join('|'),
      values: severities,
      help: 'findings below this severity do not fail the run (default: low)',
    },
    {
      name: 'unknown',
      value: 'fail|warn',
      values: ['fail', 'warn'],
      help: 'what a finding does that only deployment decides (default: fail)',
    },
    {
      name: 'jobs',
      value: 'N',
      help: 'how many processes may judge at once; one does it, because sharing out costs more than it saves',
    },
    { name: 'show-pass', help: 'list passes too' },
    {
      name: 'no-pack',
      help: 'accept a cloud assembly whose app registered no pack; waivers in code do not count then',
    },
  ],
  examples: [
    ['portcullis check template.yaml', 'judge one template'],
    ['portcullis check cdk.out --profile strict', 'judge what cdk synth wrote, by every rule'],
    [
      'portcullis check stacks --format text --format json --output r.json',
      'read one report, keep the other',
    ],
    ['cat template.yaml | portcullis check -', 'judge standard input'],
  ],
  run: () => Promise.resolve(runCheck),
};

export const rules: Command = {
  name: 'rules',
  takes: '',
  summary: 'list the rules',
  about: 'Lists the rules with severity and profile. `portcullis explain ID` tells all about one of them.',
  options: [
    { ...profile, help: 'only the rules that this profile runs (default: all, as strict)' },
    { ...format, help: 'how to list them (default: text)' },
  ],
  examples: [
    ['portcullis rules --profile recommended', 'what check runs by default'],
    ['portcullis rules --format json', 'the same for programs'],
  ],
  run: async () => (await import('./rules.js')).runRules,
};

export const explain: Command = {
  name: 'explain',
  takes: 'ID',
  summary: 'tell all about a rule: why, how to fix it, examples',
  about:
    'Prints the page of a rule: what it wants and why, how to fix a finding, which controls and frameworks it serves.',
  options: [],
  examples: [['portcullis explain PC-S3-03', 'the page of one rule']],
  run: async () => (await import('./explain.js')).runExplain,
};

export const controls: Command = {
  name: 'controls',
  takes: '',
  summary: 'say which controls are enforced, and by what',
  about: `Lists the controls of the checklist with what enforces them in this version. "enforced": every part is there, and a
negative case shows that it holds; "partial": some of it is; "planned": nothing yet.`,
  options: [{ ...format, help: 'how to list them (default: text)' }],
  examples: [['portcullis controls --format json', 'the coverage for programs']],
  run: async () => (await import('./controls.js')).runControls,
};

export const prove: Command = {
  name: 'prove',
  takes: 'isolation CDK.OUT | schema',
  summary: 'prove that sessions of tenants reach what is their own, and nothing else',
  about: `CDK.OUT is a cloud assembly, as cdk synth writes it. For every role whose sessions are tagged with a tenant, each action
that its policies allow is asked for in the tenant's own name, by other tenants, without a tag, with names that begin
alike, with paths and wildcards, and with a forged or missing context. Every role and user, and whomever else a policy
names, tries to open and tag a session, and to take a tenant's key. The answers follow from the policies in the templates
by AWS's published evaluation logic; AWS is not asked.

\`prove schema\` prints the JSON Schema of --format json.

Exit code 0: everything holds. 1: something does not. 2: nothing could be proved, or the call is wrong.`,
  options: [
    {
      name: 'format',
      value: 'text|json|html',
      values: ['text', 'json', 'html'],
      help: 'how to report (default: text)',
    },
    { name: 'output', value: 'FILE', help: 'where the report goes (default: standard output)' },
  ],
  examples: [
    ['portcullis prove isolation cdk.out', 'say what holds'],
    ['portcullis prove isolation cdk.out --format html --output isolation.html', 'keep the matrix'],
    ['portcullis prove schema', 'what the JSON of a proof holds'],
  ],
  run: async () => (await import('./prove.js')).runProve,
};

export const commands: readonly Command[] = [check, rules, explain, controls, prove];
