import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-36',
  title: 'VPC logs its flows',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-04', 'OPS-01'],
  frameworks: { fsbp: ['EC2.6'], cis30: ['3.7'], cis50: ['3.7'], cis70: ['4.7'] },
  waivable: true,
  appliesTo: ['AWS::EC2::VPC'],
  check(resource) {
    return resource.referrers('AWS::EC2::FlowLog', 'ResourceId').length > 0
      ? pass()
      : fail('', 'no flow log of the template is for the VPC');
  },
  docs: () => ({
    rationale:
      'Flow logs tell who spoke with whom. Without them nobody can say after an incident what left the network.',
    remediation: 'Add an `AWS::EC2::FlowLog` with the VPC as `ResourceId` and `TrafficType` at `ALL`.',

    examples: {
      pass: {
        logged: resources({
          Subject: ['AWS::EC2::VPC'],
          Log: [
            'AWS::EC2::FlowLog',
            { ResourceId: { Ref: 'Subject' }, ResourceType: 'VPC', TrafficType: 'ALL' },
          ],
        }),
      },
      fail: {
        'no flow log': one('AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' }),
        'a flow log of something else': resources({
          Subject: ['AWS::EC2::VPC'],
          Other: ['AWS::EC2::Subnet'],
          Log: ['AWS::EC2::FlowLog', { ResourceId: { Ref: 'Other' } }],
        }),
      },
    },
  }),
});
