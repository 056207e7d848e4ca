import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-MWAA-03',
  title: 'Airflow is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::MWAA::Environment'],
  check(resource) {
    return expectSet(resource.get('KmsKey'), 'the key of the environment');
  },
  docs: () => ({
    rationale: 'It keeps connections to everything that its jobs touch.',
    remediation: 'Set `KmsKey` when the environment is made.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: { key: one('AWS::MWAA::Environment', { KmsKey: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::MWAA::Environment') },
    },
  }),
});
