import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CB-11',
  title: 'CodeBuild project keeps its build steps apart from what it builds',
  severity: 'medium',
  profile: 'strict',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    const spec = resource.get('Source.BuildSpec');
    const own =
      spec.isMapping() ||
      spec.pieces().length > 1 ||
      spec.isIdentifier() ||
      testPattern(spec, 'holds steps or a fixed place', (text) => /\n|^\s*\{|^arn:/.test(text));
    return own || resource.get('Source.Type').is('NO_SOURCE')
      ? pass()
      : fail(spec, 'the build steps come from the source that is built');
  },
  docs: () => ({
    rationale:
      'Whoever may change the source, by a pull request even, then changes what runs with the role of the project.',
    remediation:
      'Set `Source.BuildSpec` to the steps themselves, or to the address of a file in a bucket of yours.',
    whenNotToUse: 'Where only reviewed source is built.',
    examples: {
      pass: {
        steps: one('AWS::CodeBuild::Project', {
          Source: { Type: 'GITHUB', BuildSpec: 'version: 0.2\nphases: {}' },
        }),
        'a mapping': one('AWS::CodeBuild::Project', {
          Source: {
            Type: 'CODEPIPELINE',
            BuildSpec: { 'Fn::Sub': 'version: 0.2\nphases:\n  build: ${AWS::Region}' },
          },
        }),
        ...each([' {"version": 0.2}', '  {}', '{}', 'arn:aws:s3:::specs/build.yml'], (BuildSpec) =>
          one('AWS::CodeBuild::Project', { Source: { Type: 'GITHUB', BuildSpec } }),
        ),
        'no source, so no file of it': one('AWS::CodeBuild::Project', { Source: { Type: 'NO_SOURCE' } }),
      },
      fail: {
        omitted: one('AWS::CodeBuild::Project', { Source: { Type: 'GITHUB' } }),
        'a file of the source': one('AWS::CodeBuild::Project', {
          Source: { Type: 'GITHUB', BuildSpec: 'ci/buildspec.yml' },
        }),
        ...each(['ci/{}.yml', 'ci/arn:x.yml'], (BuildSpec) =>
          one('AWS::CodeBuild::Project', { Source: { Type: 'GITHUB', BuildSpec } }),
        ),
      },
    },
  }),
});
