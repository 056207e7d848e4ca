import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW-11',
  title: "REST API's stage traces calls",
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  frameworks: { fsbp: ['APIGateway.3'] },
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource) {
    return expectOn(resource.get('TracingEnabled'), 'tracing');
  },
  docs: () => ({
    rationale: 'A trace follows a call from the API through the functions behind it.',
    remediation: 'Set `TracingEnabled` to true.',
    whenNotToUse: 'Where another tool traces.',
    examples: {
      pass: { on: one('AWS::ApiGateway::Stage', { TracingEnabled: true }) },
      fail: {
        omitted: one('AWS::ApiGateway::Stage'),
        off: one('AWS::ApiGateway::Stage', { TracingEnabled: false }),
      },
    },
  }),
});
