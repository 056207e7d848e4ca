import { writeFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { PortcullisChecks } from '../../lib/nag-pack';
import { addPack, BrokenChecks, goodBucket, TinyChecks } from './apps/parts';
import { folder } from './synth';

/** An app that was synthesized, and what CDK hands to a plugin of it. */
function synthesized(): Parameters<PortcullisChecks['validate']>[0] {
  const app = new App({ outdir: folder(), analyticsReporting: false });
  goodBucket(new Stack(app, 'S'));
  const [stack] = app.synth().stacks;
  if (!stack) throw new Error('no stack');
  const described = {
    stackConstructPath: 'S',
    templatePath: stack.templateFullPath,
    accountId: undefined,
    region: undefined,
  };
  return { appConstruct: app, templatePaths: [stack.templateFullPath], stackTemplates: [described] };
}

test('the pack succeeds over a clean app', () => {
  expect(new TinyChecks().validate(synthesized())).toMatchObject({
    success: true,
    violations: [{ severity: 'info' }],
  });
});

test('a pack that breaks reports a fatal violation on the root and does not throw', () => {
  expect(new BrokenChecks().validate(synthesized())).toMatchObject({
    success: false,
    violations: [
      {
        ruleName: 'PC-GATE-09',
        severity: 'fatal',
        description: 'the pack itself failed, so nothing was judged (TypeError: a bug of ours)',
        violatingResources: [{ constructPath: '', locations: [] }],
      },
    ],
  });
});

test.each([
  ['not JSON', '{'],
  ['empty', ''],
  ['binary', '\0'],
  ['a list', '[]'],
])('a template that is %s is a fatal violation and does not throw', (_, text) => {
  const context = synthesized();
  writeFileSync(context.templatePaths[0] ?? '', text);
  const report = new TinyChecks().validate(context);
  expect(report.success).toBe(false);
  expect(report.violations[0]).toMatchObject({ ruleName: 'PC-GATE-08', severity: 'fatal' });
  expect(report.violations[0]?.description).toContain('S.template.json could not be judged: ');
});

test('a construct tree alone is never judged as clean', () => {
  const app = new App();
  addPack(app);
  expect(new TinyChecks().validateScope(app)).toMatchObject({
    success: false,
    violations: [{ severity: 'fatal' }],
  });
});

test('an option that does not exist is refused, with those that do', () => {
  // As code that is not type-checked would have it.
  const props = JSON.parse('{ "profile": "Strict" }');
  const create = (): unknown => new PortcullisChecks(props);
  expect(create).toThrow('the profile of PortcullisChecks is "Strict": allowed are recommended and strict');
  expect(create).toThrow(expect.objectContaining({ code: 'pack-option-invalid' }));
});
