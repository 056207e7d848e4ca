import { type Row } from './row';

const attempts = [
  ['the report is deleted', 'clean', 'delete the report'],
  ['the report is not JSON', 'clean', 'truncate the report'],
  ['the sentinel is deleted', 'clean', 'delete the sentinel'],
  ['the sentinel claims another template', 'clean', 'forge the hash of a template'],
  ['a finding is deleted from the report', 'waived', 'delete a suppressed finding'],
  ['the reason of a waiver is rewritten', 'waived', 'rewrite a waiver'],
  ['a template is edited', 'clean', 'edit a template'],
  ['a template is deleted', 'clean', 'delete a template'],
  ['a nested template is edited', 'nested clean', 'edit a nested template'],
  ['a nested template is deleted', 'nested clean', 'delete a nested template'],
  ['the manifest hides a stack', 'clean', 'hide a stack'],
  ['the manifest is deleted', 'clean', 'delete the manifest'],
  ['the manifest names a file outside', 'clean', 'lead out of the assembly'],
] as const;

/** Changes to an assembly after its synth. */
export const edits: readonly Row[] = attempts.map(([attempt, app, tampering]): Row => ({
  attempt,
  app,
  tampering,
  bare: 0,
  check: 2,
  because: 'the synth was over',
}));
