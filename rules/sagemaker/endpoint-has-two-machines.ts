import { one } from '../example';
import { expectAtLeast } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-SAGE-07',
  title: 'Endpoint runs on two machines or more',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['SageMaker.4'] },
  waivable: true,
  appliesTo: ['AWS::SageMaker::EndpointConfig'],
  check(resource) {
    return resource
      .get('ProductionVariants')
      .each((variant) =>
        variant.get('ServerlessConfig').isPresent()
          ? pass()
          : expectAtLeast(variant.get('InitialInstanceCount'), 'the number of machines', 2),
      );
  },
  docs: () => ({
    rationale: 'One machine stops with its zone.',
    remediation: 'Set `ProductionVariants[].InitialInstanceCount` to 2 or more.',
    whenNotToUse: 'For endpoints of tests.',
    examples: {
      pass: {
        two: one('AWS::SageMaker::EndpointConfig', { ProductionVariants: [{ InitialInstanceCount: 2 }] }),
        'no variants': one('AWS::SageMaker::EndpointConfig'),
        'none of its own': one('AWS::SageMaker::EndpointConfig', {
          ProductionVariants: [{ ServerlessConfig: { MaxConcurrency: 5, MemorySizeInMB: 1024 } }],
        }),
      },
      fail: {
        one: one('AWS::SageMaker::EndpointConfig', { ProductionVariants: [{ InitialInstanceCount: 1 }] }),
      },
    },
  }),
});
