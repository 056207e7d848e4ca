import { one } from '../example';
import { assume, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

const role = (properties: Record<string, unknown>) => one('AWS::IAM::Role', properties);

export default defineRule({
  id: 'PC-CW-05',
  title: 'CloudWatch is not shown to other accounts by the sharing role',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    const name = resource.get('RoleName');
    return name.is('CloudWatch-CrossAccountSharingRole')
      ? fail(name, 'other accounts see the metrics, alarms and dashboards of this one')
      : pass();
  },
  docs: () => ({
    rationale:
      'Metrics, alarms and dashboards tell what runs in an account and what it is afraid of. By this role the console of another account shows all of it.',
    remediation:
      'Remove the role `CloudWatch-CrossAccountSharingRole`, and share what is needed by an `AWS::Oam::Link` to a sink that names its sources.',
    whenNotToUse: 'In accounts that an observability account of the organization is meant to see.',
    examples: {
      pass: {
        'another role': role({ RoleName: 'reader' }),
        'without a name': role({
          AssumeRolePolicyDocument: policyOf(assume({ Service: 'ec2.amazonaws.com' })),
        }),
      },
      fail: {
        'the sharing role': role({
          RoleName: 'CloudWatch-CrossAccountSharingRole',
          AssumeRolePolicyDocument: policyOf(assume({ AWS: '444455556666' })),
        }),
      },
    },
  }),
});
