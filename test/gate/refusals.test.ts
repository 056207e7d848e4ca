import { cases } from '../pack/apps/cases';
import { checkAssembly, refusals, synth } from '../pack/synth';

test.each([
  ['stage, clean', 'the pack did not judge this template: register it on the app, and not on a Stage'],
  [
    'other plugin throws',
    "the plugin Other crashed, so it judged nothing: Validation plugin 'Other' failed: boom",
  ],
  ['other plugin fails silently', 'the plugin Other failed and does not say why'],
  ['other plugin, acknowledged one of two', 'the plugin Other failed this app (R1): mend or acknowledge it'],
  ['nested stack of somebody else', 'the template of the nested stack Foreign is not in the assembly'],
  [
    'rule throws',
    'the pack could not judge everything: PC-TEST-09: the rule itself failed (TypeError: a bug of ours)',
  ],
  [
    'pack breaks',
    'the pack could not judge everything: PC-GATE-09: the pack itself failed, so nothing was judged',
  ],
  ['waiver of the sentinel', 'the report of Portcullis does not say what it judged: it was edited'],
])('an assembly of "%s" is refused with its reason', (name, reason) => {
  const build = cases[name];
  if (!build) throw new Error(`no case "${name}"`);
  expect(refusals(checkAssembly(synth(build).dir))).toContainEqual(expect.stringContaining(reason));
});

test('a nested stack whose template is elsewhere fails the synth too, at its construct', () => {
  const { error, pack } = synth(cases['nested stack of somebody else'] ?? (() => undefined));
  expect(error).toContain('ValidationFailed');
  expect(pack.violations[0]).toMatchObject({
    ruleName: 'PC-GATE-08',
    severity: 'fatal',
    constructPath: 'S/Foreign',
  });
});
