import { type Resource, type Template } from '../../template';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
/** Whether one of the stages that a plan names is this one: by reference, or by name and API. */
function covers(plan: Resource, stage: Resource, template: Template): boolean {
  return plan
    .get('ApiStages')
    .some(
      (entry) =>
        template.targetOf(entry.get('Stage')) === stage ||
        (entry.get('Stage').isSameAs(stage.get('StageName')) &&
          entry.get('ApiId').isSameAs(stage.get('RestApiId'))),
    );
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
      .some((plan) => plan.exists() && covers(plan, resource, template))
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
        'by its name': resources({
          Subject: ['AWS::ApiGateway::Stage', { RestApiId: 'abc', StageName: 'prod' }],
          Plan: ['AWS::ApiGateway::UsagePlan', { ApiStages: [{ ApiId: 'abc', Stage: 'prod' }] }],
        }),
        'among other stages': resources({
          Subject: ['AWS::ApiGateway::Stage', { RestApiId: 'abc', StageName: 'prod' }],
          Plan: [
            'AWS::ApiGateway::UsagePlan',
            {
              ApiStages: [
                { ApiId: 'abc', Stage: 'test' },
                { ApiId: 'abc', Stage: 'prod' },
              ],
            },
          ],
        }),
      },
      fail: {
        'no plan': one('AWS::ApiGateway::Stage', { StageName: 'prod' }),
        'a plan for another stage': resources({
          Subject: ['AWS::ApiGateway::Stage', { RestApiId: 'abc', StageName: 'prod' }],
          Plan: ['AWS::ApiGateway::UsagePlan', { ApiStages: [{ ApiId: 'abc', Stage: 'test' }] }],
        }),
      },
    },
  }),
});
