import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CP-03',
  title: 'Pipeline that deploys waits for approval',
  severity: 'medium',
  profile: 'strict',
  controls: ['SUP-07', 'AUT-10'],
  waivable: true,
  appliesTo: ['AWS::CodePipeline::Pipeline'],
  check(resource) {
    const actions = resource
      .get('Stages')
      .items()
      .flatMap((stage) => stage.get('Actions').items());
    const deploys = actions.find((action) => action.get('ActionTypeId.Category').is('Deploy'));
    const approved = actions.some((action) => action.get('ActionTypeId.Category').is('Approval'));
    return deploys && !approved ? fail(deploys, 'nobody approves what is deployed') : pass();
  },
  docs: () => ({
    rationale: 'A commit that reaches production by itself needs one stolen account only.',
    remediation: 'Add a stage with an action of category `Approval` before the deployment.',
    whenNotToUse: 'Where canaries and alarms take back what is bad, and reviews are enforced at the source.',
    examples: {
      pass: {
        approved: one('AWS::CodePipeline::Pipeline', {
          Stages: [
            { Actions: [{ ActionTypeId: { Category: 'Approval' } }] },
            { Actions: [{ ActionTypeId: { Category: 'Deploy' } }] },
          ],
        }),
        'no deployment': one('AWS::CodePipeline::Pipeline'),
      },
      fail: {
        'no approval': one('AWS::CodePipeline::Pipeline', {
          Stages: [{ Actions: [{ ActionTypeId: { Category: 'Deploy' } }] }],
        }),
      },
    },
  }),
});
