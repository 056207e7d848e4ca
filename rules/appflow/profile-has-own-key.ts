import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-AFLW-02',
  title: 'Credentials for other applications are encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::AppFlow::ConnectorProfile'],
  check(resource) {
    return expectCustomerKey(resource.get('KMSArn'), 'with a key of AWS');
  },
  docs: () => ({
    rationale: 'A profile holds the tokens by which data leaves and enters.',
    remediation: 'Set `KMSArn` to a customer key.',
    whenNotToUse: 'Where the key of AWS is enough.',
    examples: {
      pass: { key: one('AWS::AppFlow::ConnectorProfile', { KMSArn: { Ref: 'Key' } }) },
      fail: {
        omitted: one('AWS::AppFlow::ConnectorProfile'),
        'the key of AWS': one('AWS::AppFlow::ConnectorProfile', { KMSArn: 'alias/aws/x' }),
      },
    },
  }),
});
