import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-AFLW-01',
  title: 'Flow between applications is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::AppFlow::Flow'],
  check(resource) {
    return expectSet(resource.get('KMSArn'), 'the key of the flow');
  },
  docs: () => ({
    rationale: 'A flow carries customers from one application to another.',
    remediation: 'Set `KMSArn` to a key of yours.',
    whenNotToUse: "Where AWS's own key is enough.",
    examples: {
      pass: { key: one('AWS::AppFlow::Flow', { KMSArn: { Ref: 'Key' } }) },
      fail: { omitted: one('AWS::AppFlow::Flow') },
    },
  }),
});
