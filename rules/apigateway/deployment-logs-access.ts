import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-18',
  title: "REST API's deployment logs access on the stage that it makes",
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Deployment'],
  check(resource) {
    const logged =
      resource.get('StageDescription.AccessLogSetting').isPresent() ||
      resource
        .referrers('AWS::ApiGateway::Stage', 'DeploymentId')
        .some((stage) => stage.get('AccessLogSetting').isPresent());
    return logged
      ? pass()
      : fail(resource.get('StageDescription.AccessLogSetting'), 'no stage of the deployment logs access');
  },
  docs: () => ({
    rationale: 'A deployment can make a stage by itself, which then has no log.',
    remediation:
      'Set `StageDescription.AccessLogSetting`, or make an `AWS::ApiGateway::Stage` with `AccessLogSetting`.',
    whenNotToUse: 'Where the stage stands in another stack.',
    examples: {
      pass: {
        'own description': one('AWS::ApiGateway::Deployment', {
          StageName: 'prod',
          StageDescription: { AccessLogSetting: { DestinationArn: { Ref: 'Log' } } },
        }),
        'a stage': resources({
          Subject: ['AWS::ApiGateway::Deployment'],
          Stage: [
            'AWS::ApiGateway::Stage',
            { DeploymentId: { Ref: 'Subject' }, AccessLogSetting: { DestinationArn: { Ref: 'Log' } } },
          ],
        }),
      },
      fail: {
        omitted: one('AWS::ApiGateway::Deployment'),
        'a description without a log': one('AWS::ApiGateway::Deployment', {
          StageDescription: { Variables: {} },
        }),
      },
    },
  }),
});
