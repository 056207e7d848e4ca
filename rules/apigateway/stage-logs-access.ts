import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW-07',
  title: "REST API's stage logs access",
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { cis70: ['4.10'] },
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource) {
    return expectSet(resource.get('AccessLogSetting.DestinationArn'), 'the log of access');
  },
  docs: () => ({
    rationale:
      'An access log says who called what with which result. Without it an attack on the API leaves no trace.',
    remediation: 'Set `AccessLogSetting.DestinationArn` to a log group, and `Format`.',

    examples: {
      pass: {
        logged: one('AWS::ApiGateway::Stage', {
          AccessLogSetting: { DestinationArn: { Ref: 'Log' }, Format: '$context.requestId' },
        }),
      },
      fail: {
        omitted: one('AWS::ApiGateway::Stage'),
        'no destination': one('AWS::ApiGateway::Stage', {
          AccessLogSetting: { Format: '$context.requestId' },
        }),
      },
    },
  }),
});
