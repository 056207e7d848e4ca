import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const bucket = (BucketName: unknown) => one('AWS::S3::Bucket', { BucketName });

export default defineRule({
  id: 'PC-S3-53',
  title: 'S3 bucket has a name that fits the certificate of S3',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const name = resource.get('BucketName');
    // What only deployment knows is seldom a name with dots: asking would leave every such bucket open.
    return name.pieces().some((piece) => piece?.includes('.'))
      ? fail(name, 'a name with dots does not fit the certificate of S3')
      : pass();
  },
  docs: () => ({
    rationale:
      'The certificate of S3 is for one label before its own name. Clients of a bucket with dots see an error, and people then switch the check off.',
    remediation: 'Leave dots out of `BucketName`, or leave the name to CloudFormation.',
    whenNotToUse: 'For buckets that serve a website under their name, or stand behind a distribution.',
    examples: {
      pass: { omitted: one('AWS::S3::Bucket'), hyphens: bucket('files-of-acme'), imported: bucket(imported) },
      fail: {
        'dots, without need': bucket('files.acme.example'),
        'around what is known at deployment': bucket({ 'Fn::Sub': 'files.${AWS::AccountId}' }),
      },
    },
  }),
});
