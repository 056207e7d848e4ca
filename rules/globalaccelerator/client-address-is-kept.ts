import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-GA-01',
  title: 'Accelerator keeps the address of its clients',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::GlobalAccelerator::EndpointGroup'],
  check(resource) {
    return resource
      .get('EndpointConfigurations')
      .each((item) =>
        item.get('ClientIPPreservationEnabled').isFalse()
          ? fail(item.get('ClientIPPreservationEnabled'), 'the address of clients is lost')
          : pass(),
      );
  },
  docs: () => ({
    rationale: 'Without the address of the client, logs and rates behind see one sender only.',
    remediation: 'Set `EndpointConfigurations[].ClientIPPreservationEnabled` to true, or leave it out.',
    whenNotToUse: 'For endpoints that cannot keep it.',
    examples: {
      pass: {
        kept: one('AWS::GlobalAccelerator::EndpointGroup', {
          EndpointConfigurations: [{ EndpointId: 'x', ClientIPPreservationEnabled: true }],
        }),
        'no endpoints': one('AWS::GlobalAccelerator::EndpointGroup'),
      },
      fail: {
        'lost, without need': one('AWS::GlobalAccelerator::EndpointGroup', {
          EndpointConfigurations: [{ EndpointId: 'x', ClientIPPreservationEnabled: false }],
        }),
      },
    },
  }),
});
