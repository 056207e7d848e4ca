import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule, pass } from '../rule';
const group = (OnlineStoreConfig: unknown) => one('AWS::SageMaker::FeatureGroup', { OnlineStoreConfig });

export default defineRule({
  id: 'PC-SAGE-15',
  title: 'Online store of features is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::SageMaker::FeatureGroup'],
  check(resource) {
    const store = resource.get('OnlineStoreConfig');
    return store.isPresent() && !store.get('EnableOnlineStore').isFalse()
      ? expectCustomerKey(store.get('SecurityConfig.KmsKeyId'), 'with a key of AWS')
      : pass();
  },
  docs: () => ({
    rationale: 'Features are data of customers, made handy. A customer key says who reads them.',
    remediation: 'Set `OnlineStoreConfig.SecurityConfig.KmsKeyId` to a customer key.',
    whenNotToUse: 'For features that say nothing of persons.',
    examples: {
      pass: {
        key: group({ SecurityConfig: { KmsKeyId: { Ref: 'Key' } } }),
        'no online store': one('AWS::SageMaker::FeatureGroup'),
        'one that is off': group({ EnableOnlineStore: false }),
      },
      fail: { omitted: group({ EnableOnlineStore: true }) },
    },
  }),
});
