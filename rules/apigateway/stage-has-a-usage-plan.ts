import { type Resource } from '../../template';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
function covers(plan: Resource, stage: Resource): boolean {
  return plan.get('ApiStages').some((entry) => {
    const name = entry.get('Stage');
    const api = entry.get('ApiId');
    if (name.targets().some(({ logicalId }) => logicalId === stage.logicalId)) return true;
    const own = stage.get('RestApiId');
    const sameApi = api.target()
      ? api.target()?.logicalId === own.target()?.logicalId
      : api.text() !== undefined && api.text() === own.text();
    return (
      sameApi &&
      (name.text() === stage.get('StageName').text() ||
        name.target()?.logicalId === stage.get('StageName').target()?.logicalId)
    );
  });
}

export default defineRule({
  id: 'PC-APIGW-16',
  title: "REST API's stage has a usage plan",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource, template) {
    return template
      .byType('AWS::ApiGateway::UsagePlan')
      .some((plan) => plan.exists() && covers(plan, resource))
      ? pass()
      : fail('', 'no usage plan of the template is for the stage');
  },
  docs: () => ({
    rationale:
      'A usage plan limits each caller. Without one a single caller uses up the limit of the whole account.',
    remediation: 'Add an `AWS::ApiGateway::UsagePlan` that names the stage in `ApiStages`.',
    whenNotToUse: 'Where callers are limited by a web ACL or in the function.',
    examples: {
      pass: {
        plan: resources({
          Subject: ['AWS::ApiGateway::Stage', { RestApiId: { Ref: 'Api' }, StageName: 'prod' }],
          Plan: [
            'AWS::ApiGateway::UsagePlan',
            { ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: { Ref: 'Subject' } }] },
          ],
        }),
      },
      fail: { 'no plan': one('AWS::ApiGateway::Stage', { StageName: 'prod' }) },
    },
  }),
});
