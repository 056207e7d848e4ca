import { type Resource } from '../../template';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
function names(plan: Resource, deployment: Resource): boolean {
  const api = deployment.get('RestApiId');
  return plan.get('ApiStages').some((entry) => {
    const other = entry.get('ApiId');
    const sameApi = other.target()
      ? other.target()?.logicalId === api.target()?.logicalId
      : other.text() !== undefined && other.text() === api.text();
    return (
      sameApi &&
      entry.get('Stage').isPresent() &&
      (deployment.get('StageName').text() === undefined ||
        entry.get('Stage').text() === undefined ||
        entry.get('Stage').text() === deployment.get('StageName').text())
    );
  });
}

export default defineRule({
  id: 'PC-APIGW-20',
  title: "REST API's deployment has a usage plan for its stage",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-02'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Deployment'],
  check(resource, template) {
    const planned = template
      .byType('AWS::ApiGateway::UsagePlan')
      .some((plan) => plan.exists() && names(plan, resource));
    return planned ? pass() : fail('', 'no usage plan of the template is for a stage of the deployment');
  },
  docs: () => ({
    rationale:
      'A usage plan limits each caller. Without one a single caller uses up the limit of the whole account.',
    remediation: 'Add an `AWS::ApiGateway::UsagePlan` that names API and stage in `ApiStages`.',
    whenNotToUse: 'Where callers are limited by a web ACL or in the function.',
    examples: {
      pass: {
        plan: resources({
          Subject: ['AWS::ApiGateway::Deployment', { RestApiId: { Ref: 'Api' }, StageName: 'prod' }],
          Plan: ['AWS::ApiGateway::UsagePlan', { ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: 'prod' }] }],
        }),
      },
      fail: {
        'no plan': one('AWS::ApiGateway::Deployment', { RestApiId: { Ref: 'Api' }, StageName: 'prod' }),
      },
    },
  }),
});
