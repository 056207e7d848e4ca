import { type Resource } from '../../template';
import { coversObjects, type Statement, statements } from '../../template/policy';
import { accessLogs, itsObjects } from '../bucket-denials-example';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

/** Whether a statement lets S3 deliver the logs of a bucket: it may be bound to the account, and to that bucket. */
function letsIn(statement: Statement, source: Resource): boolean {
  return (
    statement.isAllow() &&
    statement.coversAction('s3:PutObject') &&
    statement.principals.some(
      ({ kind, value }) => kind === 'Service' && value.is('logging.s3.amazonaws.com'),
    ) &&
    statement.resources.some(coversObjects) &&
    statement.conditions
      .filter(({ key }) => key.toLowerCase() === 'aws:sourcearn')
      .every(({ values }) =>
        values.some(
          (value) =>
            value.endsWith('*') || value.targets().some(({ logicalId }) => logicalId === source.logicalId),
        ),
      )
  );
}

const delivery = (more: Record<string, unknown> = {}) => ({
  Effect: 'Allow',
  Principal: { Service: 'logging.s3.amazonaws.com' },
  Action: 's3:PutObject',
  Resource: itsObjects,
  ...more,
});
const from = (bucket: unknown) => delivery({ Condition: { ArnEquals: { 'aws:SourceArn': bucket } } });

const byPolicy = (statement: Record<string, unknown>) => accessLogs({}, statement);

export default defineRule({
  id: 'PC-S3-49',
  title: 'S3 bucket that receives access logs lets S3 deliver them',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    if (resource.get('AccessControl').is('LogDeliveryWrite')) return pass();
    const policies = resource
      .referrers('AWS::S3::BucketPolicy', 'Bucket')
      .map((policy) => policy.get('PolicyDocument'));
    return resource
      .referrers('AWS::S3::Bucket', 'LoggingConfiguration.DestinationBucketName')
      .flatMap((source) =>
        policies.some((policy) => statements(policy).some((statement) => letsIn(statement, source)))
          ? pass()
          : fail(
              '',
              `S3 may not deliver the access logs of ${source.logicalId}: they are lost without a word`,
            ),
      );
  },
  docs: () => ({
    rationale:
      'S3 says nothing when it cannot deliver access logs. The setting then looks as if access were logged, and the day somebody needs the logs there are none.',
    remediation:
      'Allow `logging.s3.amazonaws.com` to `s3:PutObject` in the bucket policy, bound by `aws:SourceArn` to the bucket that is logged.',
    whenNotToUse: 'Where the policy of the bucket is made outside the template.',
    examples: {
      pass: {
        'by its policy': byPolicy(delivery()),
        'by its policy, from one bucket': byPolicy(from({ 'Fn::GetAtt': ['Source', 'Arn'] })),
        'by its ACL': accessLogs({ AccessControl: 'LogDeliveryWrite' }),
        'no logs of others': one('AWS::S3::Bucket'),
        'one of two services': byPolicy(
          delivery({ Principal: { Service: ['x', 'logging.s3.amazonaws.com'] } }),
        ),
        'of one account': byPolicy(
          delivery({ Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }),
        ),
        'from one of two': byPolicy(from(['arn:aws:s3:::other', 'arn:aws:s3:::ours-*'])),
        'to its objects and others': byPolicy(delivery({ Resource: [itsObjects, 'arn:aws:s3:::other'] })),
      },
      fail: {
        'without a policy': accessLogs(),
        'another service': byPolicy(delivery({ Principal: { Service: 'delivery.logs.amazonaws.com' } })),
        'another action': byPolicy(delivery({ Action: 's3:GetObject' })),
        'another source': byPolicy(from('arn:aws:s3:::another')),
        'refused instead': byPolicy(delivery({ Effect: 'Deny' })),
        'an account that is called so': byPolicy(
          delivery({ Principal: { AWS: 'logging.s3.amazonaws.com' } }),
        ),
      },
    },
  }),
});
