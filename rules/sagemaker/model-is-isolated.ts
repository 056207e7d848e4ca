import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-08',
  title: 'Model has no network',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03', 'AIS-05'],
  frameworks: { fsbp: ['SageMaker.5'] },
  waivable: true,
  appliesTo: ['AWS::SageMaker::Model'],
  check(resource) {
    return expectOn(resource.get('EnableNetworkIsolation'), 'the isolation from the network');
  },
  docs: () => ({
    rationale: "A model is somebody's program and data. Isolated, it cannot send out what it is asked.",
    remediation: 'Set `EnableNetworkIsolation` to true.',

    examples: {
      pass: { isolated: one('AWS::SageMaker::Model', { EnableNetworkIsolation: true }) },
      fail: {
        omitted: one('AWS::SageMaker::Model'),
        off: one('AWS::SageMaker::Model', { EnableNetworkIsolation: false }),
      },
    },
  }),
});
