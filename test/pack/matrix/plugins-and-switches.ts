import { type Row } from './row';

const failSynth = '@aws-cdk/core:failSynthOnValidationErrors';
const contextDecides = 'CDK looks at the context before it looks at plugins';

/** Plugins that crash, and ways to switch validation off. */
export const pluginsAndSwitches: readonly Row[] = [
  { attempt: 'nothing: the app is clean', app: 'clean', bare: 0, cliArguments: [], cli: 0, check: 0 },
  { attempt: 'a finding', app: 'bad', bare: 1, cliArguments: [], cli: 1, check: 1 },
  { attempt: 'a finding that no waiver accepts', app: 'public', bare: 1, check: 1 },
  { attempt: 'a finding over a whole template', app: 'template rule', bare: 1, check: 1 },
  { attempt: 'a stack without resources', app: 'stack without resources', bare: 0, check: 0 },
  {
    attempt: 'an app without stacks',
    app: 'no stack',
    bare: 0,
    check: 2,
    because: 'CDK asks no plugin where there is no stack',
  },
  { attempt: 'a rule of ours throws', app: 'rule throws', bare: 1, check: 2 },
  { attempt: 'the pack breaks', app: 'pack breaks', bare: 1, check: 2 },
  {
    attempt: "somebody else's plugin throws",
    app: 'other plugin throws',
    bare: 1,
    cliArguments: [],
    cli: 0,
    check: 2,
    because: 'the CLI counts violations, and a crash has none',
  },
  {
    attempt: "somebody else's plugin fails and names nothing",
    app: 'other plugin fails silently',
    bare: 1,
    cliArguments: [],
    cli: 0,
    check: 2,
    because:
      'the CLI counts violations (a bare program would pass too, if our sentinel did not make CDK report)',
  },
  {
    attempt: "one of two findings of somebody else's plugin is acknowledged",
    app: 'other plugin, acknowledged one of two',
    bare: 0,
    check: 2,
    because: 'CDK then counts severities again, and knows only error and fatal',
  },
  {
    attempt: 'only another stack is synthesized',
    app: 'bad',
    cliArguments: ['T'],
    cli: 1,
    check: 1,
  },
  {
    attempt: 'validation is switched off in the app',
    app: 'bad',
    contextOff: failSynth,
    bare: 0,
    cliArguments: [],
    cli: 1,
    check: 1,
    because: contextDecides,
  },
  {
    attempt: 'validation is switched off in CDK_CONTEXT_JSON',
    app: 'bad',
    env: { CDK_CONTEXT_JSON: JSON.stringify({ [failSynth]: false }) },
    bare: 0,
    check: 1,
    because: contextDecides,
  },
  {
    attempt: 'validation is switched off in cdk.json',
    app: 'bad',
    cliArguments: [],
    cdkJson: { context: { [failSynth]: false } },
    cli: 1,
    check: 1,
  },
  {
    attempt: 'validation is switched off with -c',
    app: 'bad',
    cliArguments: ['-c', `${failSynth}=false`],
    cli: 1,
    check: 1,
  },
  {
    attempt: 'CDK_VALIDATION=false, or --no-validation',
    app: 'bad',
    env: { CDK_VALIDATION: 'false' },
    bare: 1,
    cliArguments: ['--no-validation'],
    cli: 1,
    check: 1,
  },
];
