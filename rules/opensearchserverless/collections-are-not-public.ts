import { parsed } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::OpenSearchServerless::SecurityPolicy', properties);
const network = (...Policy: Record<string, unknown>[]) =>
  subject({ Type: 'network', Policy: JSON.stringify(Policy) });

export default defineRule({
  id: 'PC-AOSS-01',
  title: 'OpenSearch Serverless collections are not on the internet',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchServerless::SecurityPolicy'],
  check(resource) {
    if (!resource.get('Type').is('network')) return pass();
    return parsed(resource.get('Policy')).each((entry) => {
      const open = entry.get('AllowFromPublic');
      return open.isTrue() ? fail(open, 'collections can be reached from the internet') : pass();
    });
  },
  docs: () => ({
    rationale: 'A collection on the internet is protected by its data access policy alone.',
    remediation: 'Set `AllowFromPublic` to false and name `SourceVPCEs`.',
    examples: {
      pass: {
        'endpoints alone': network({ AllowFromPublic: false, SourceVPCEs: ['vpce-1'] }),
        'an encryption policy, where it is omitted': subject({
          Type: 'encryption',
          Policy: '{"AWSOwnedKey":true}',
        }),
        'another kind of policy': subject({ Type: 'encryption', Policy: '[{"AllowFromPublic":true}]' }),
      },
      fail: {
        public: network({ AllowFromPublic: true }),
        'one of several': network({ AllowFromPublic: false }, { AllowFromPublic: true }),
        'a document with parts from elsewhere': subject({
          Type: 'network',
          Policy: {
            'Fn::Sub': '[{"Rules":[{"Resource":["collection/${AWS::StackName}"]}],"AllowFromPublic":true}]',
          },
        }),
      },
      unknown: {
        imported: subject({ Type: 'network', Policy: imported }),
      },
    },
  }),
});
