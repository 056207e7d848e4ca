import { one, each } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CP-04',
  title: "Pipeline's conditions stop it when they fail",
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-03', 'SUP-09'],
  waivable: true,
  appliesTo: ['AWS::CodePipeline::Pipeline'],
  check(resource) {
    return resource
      .get('Stages')
      .each((stage) =>
        ['BeforeEntry', 'OnSuccess', 'OnFailure'].flatMap((when) =>
          stage
            .get(`${when}.Conditions`)
            .each((condition) =>
              expectNoneOf(condition.get('Result'), 'what a failed condition does', 'SKIP'),
            ),
        ),
      );
  },
  docs: () => ({
    rationale:
      'A gate whose failure skips the stage lets the next one run: the check of a signature is then a remark.',
    remediation: 'Set `BeforeEntry.Conditions[].Result` to `FAIL`.',

    examples: {
      pass: {
        stops: one('AWS::CodePipeline::Pipeline', {
          Stages: [{ Name: 'Deploy', BeforeEntry: { Conditions: [{ Result: 'FAIL' }] } }],
        }),
        'no conditions': one('AWS::CodePipeline::Pipeline'),
      },
      fail: {
        'skips, without stopping': one('AWS::CodePipeline::Pipeline', {
          Stages: [{ Name: 'Deploy', BeforeEntry: { Conditions: [{ Result: 'SKIP' }] } }],
        }),
        ...each(['OnSuccess', 'OnFailure'], (when) =>
          one('AWS::CodePipeline::Pipeline', { Stages: [{ [when]: { Conditions: [{ Result: 'SKIP' }] } }] }),
        ),
      },
    },
  }),
});
