import { type Resource, type Template } from '../../template';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
/** Whether one of the stages that a plan names is of this deployment: by reference, or by name and API. */
function covers(plan: Resource, deployment: Resource, template: Template): boolean {
  return plan.get('ApiStages').some((entry) => {
    const stage = template.targetOf(entry.get('Stage'));
    if (stage && template.targetOf(stage.get('DeploymentId')) === deployment) return true;
    const name = stage ? stage.get('StageName') : entry.get('Stage');
    const written = deployment.get('StageName').text();
    const named =
      name.isSameAs(deployment.get('StageName')) ||
      (written !== undefined && name.target()?.logicalId === written);
    return named && entry.get('ApiId').isSameAs(deployment.get('RestApiId'));
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
      .some((plan) => plan.exists() && covers(plan, resource, template));
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
        'a stage of the template': resources({
          Subject: ['AWS::ApiGateway::Deployment'],
          Stage: ['AWS::ApiGateway::Stage', { DeploymentId: { Ref: 'Subject' } }],
          Plan: ['AWS::ApiGateway::UsagePlan', { ApiStages: [{ ApiId: 'abc', Stage: { Ref: 'Stage' } }] }],
        }),
        'a stage of the template by its name, among others': resources({
          Subject: ['AWS::ApiGateway::Deployment', { RestApiId: 'abc', StageName: 'prod' }],
          Stage: ['AWS::ApiGateway::Stage', { StageName: 'prod' }],
          Plan: [
            'AWS::ApiGateway::UsagePlan',
            {
              ApiStages: [
                { ApiId: 'abc', Stage: 'test' },
                { ApiId: 'abc', Stage: { Ref: 'Stage' } },
              ],
            },
          ],
        }),
      },
      fail: {
        'no plan': one('AWS::ApiGateway::Deployment', { RestApiId: { Ref: 'Api' }, StageName: 'prod' }),
        'a plan for another stage': resources({
          Subject: ['AWS::ApiGateway::Deployment', { RestApiId: 'abc', StageName: 'prod' }],
          Plan: ['AWS::ApiGateway::UsagePlan', { ApiStages: [{ ApiId: 'abc', Stage: 'test' }] }],
        }),
        'a stage of another deployment': resources({
          Subject: ['AWS::ApiGateway::Deployment', { RestApiId: 'abc', StageName: 'prod' }],
          Stage: ['AWS::ApiGateway::Stage', { StageName: 'test', DeploymentId: 'other' }],
          Plan: ['AWS::ApiGateway::UsagePlan', { ApiStages: [{ ApiId: 'abc', Stage: { Ref: 'Stage' } }] }],
        }),
      },
    },
  }),
});
