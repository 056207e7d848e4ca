import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-R53R-05',
  title: 'VPC logs the names that it looks up',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01', 'NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPC'],
  check(resource) {
    const logs = resource.referrers(
      'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
      'ResourceId',
    );
    return logs.length > 0 ? pass() : fail('', 'no log of name queries of the template is for the network');
  },
  docs: () => ({
    rationale: 'Programs that call home and data that leaves inside of names are seen in no other log.',
    remediation:
      'Add an `AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation` with the VPC as `ResourceId`.',
    whenNotToUse: 'Where GuardDuty watches name queries, and nobody else reads them.',
    examples: {
      pass: {
        logged: resources({
          Subject: ['AWS::EC2::VPC'],
          Log: [
            'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
            { ResourceId: { Ref: 'Subject' } },
          ],
        }),
      },
      fail: {
        'no log': one('AWS::EC2::VPC'),
        'a log of something else': resources({
          Subject: ['AWS::EC2::VPC'],
          Log: ['AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', { ResourceId: 'vpc-0123' }],
        }),
      },
    },
  }),
});
