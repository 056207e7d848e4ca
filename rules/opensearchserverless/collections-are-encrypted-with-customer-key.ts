import { parsed } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::OpenSearchServerless::SecurityPolicy', properties);

export default defineRule({
  id: 'PC-AOSS-02',
  title: 'OpenSearch Serverless collections are encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchServerless::SecurityPolicy'],
  check(resource) {
    const owned = parsed(resource.get('Policy')).get('AWSOwnedKey');
    return resource.get('Type').is('encryption') && owned.isTrue()
      ? fail(owned, 'collections are encrypted with a key of AWS')
      : pass();
  },
  docs: () => ({
    rationale:
      "Vectors give back the texts that they were made of. With a customer key each tenant's can be refused and shut by itself.",
    remediation: 'Set `AWSOwnedKey` to false and `KmsARN` to a customer key.',
    whenNotToUse: 'For indexes of public texts.',
    examples: {
      pass: {
        'a key': subject({
          Type: 'encryption',
          Policy: '{"Rules":[],"AWSOwnedKey":false,"KmsARN":"arn:aws:kms:eu-central-1:111122223333:key/1"}',
        }),
        'a network policy, where it is omitted': subject({ Type: 'network', Policy: '[]' }),
      },
      fail: {
        'a key of AWS': subject({ Type: 'encryption', Policy: '{"Rules":[],"AWSOwnedKey":true}' }),
        'a key of AWS in a mapping': subject({
          Type: 'encryption',
          Policy: { 'Fn::ToJsonString': { AWSOwnedKey: true } },
        }),
      },
      unknown: {
        imported: subject({
          Type: 'encryption',
          Policy: { 'Fn::Sub': ['{"AWSOwnedKey":"${Own}"}', { Own: imported }] },
        }),
      },
    },
  }),
});
