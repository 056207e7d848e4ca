import { type Resource } from '../../template';
import { type ConditionTest, coversObjects } from '../../template/policy';
import { isDenied, sparesService } from '../bucket-denials';
import { denial, lockedBucketUnderKey as bucket } from '../bucket-denials-example';
import { one } from '../example';
import { isCustomerKey } from '../keys';
import { defineRule, fail, pass } from '../rule';

const header = 's3:x-amz-server-side-encryption';

/** Whether puts are refused unless a header of theirs says what it must. */
function refusesUnless(bucket: Resource, key: string, isRight: (test: ConditionTest) => boolean): boolean {
  const under = (tests: readonly ConditionTest[]) => {
    const asked = tests.filter((test) => !sparesService(test));
    return (
      asked.length === 1 &&
      asked.every(
        (test) =>
          test.key.toLowerCase() === key &&
          /^(?:String|Arn)Not(?:Equals|Like)$/i.test(test.operator) &&
          isRight(test),
      )
    );
  };
  return isDenied(bucket, { action: 's3:PutObject', on: coversObjects, under });
}

const unless = (key: string, value: unknown, operator = 'StringNotEquals', spared = {}) =>
  denial('s3:PutObject', { Condition: { [operator]: { [key]: value, ...spared } } });
const sparing = (service: string) => ({ 'aws:PrincipalServiceName': service });
const otherwise = unless(header, 'aws:kms');
const otherKey = unless(`${header}-aws-kms-key-id`, 'arn:aws:kms:key');

export default defineRule({
  id: 'PC-S3-47',
  title: 'S3 bucket with a lock and a customer key takes no object under another key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    if (!resource.get('ObjectLockEnabled').isTrue()) return pass();
    return resource.get('BucketEncryption.ServerSideEncryptionConfiguration').each((rule) => {
      const key = rule.get('ServerSideEncryptionByDefault.KMSMasterKeyID');
      if (!isCustomerKey(key)) return pass();
      const kms = refusesUnless(resource, header, ({ values }) =>
        values.every((v) => v.is('aws:kms', 'aws:kms:dsse')),
      );
      const own = refusesUnless(resource, `${header}-aws-kms-key-id`, ({ values }) =>
        values.every((v) => v.isSameAs(key)),
      );
      return [
        ...(kms ? pass() : fail(key, 'no policy refuses objects that are not encrypted by KMS')),
        ...(own ? pass() : fail(key, 'no policy refuses objects under another key')),
      ];
    });
  },
  docs: () => ({
    rationale:
      'The default encryption holds only for who asks for nothing. A writer may choose the key of AWS, or one of his own: then nobody can refuse its use, or he alone can read what is locked for years.',
    remediation:
      'Add a `Deny` of `s3:PutObject` with `StringNotEquals` for each of the two encryption headers; `ImmutableLogArchive` has it.',
    whenNotToUse: 'Where AWS services write that do not name the key with each object.',
    examples: {
      pass: {
        both: bucket(otherwise, otherKey),
        'both, but for the log delivery of AWS': bucket(
          unless(header, 'aws:kms', 'StringNotEquals', sparing('delivery.logs.amazonaws.com')),
          otherKey,
        ),
        'no key of the customer': one('AWS::S3::Bucket', { ObjectLockEnabled: true }),
        'both, twice encrypted': bucket(
          unless('s3:x-amz-server-side-encryption', ['aws:kms', 'aws:kms:dsse']),
          otherKey,
        ),
      },
      fail: {
        'without a policy': bucket(),
        'any service': bucket(
          unless(header, 'aws:kms', 'StringNotEquals', sparing('*.amazonaws.com')),
          otherKey,
        ),
        'any key': bucket(otherwise),
        'any algorithm': bucket(otherKey),
        'another key than its own': bucket(
          otherwise,
          unless(`${header}-aws-kms-key-id`, 'arn:aws:kms:other'),
        ),
        'only where a header is sent': bucket(otherKey, unless(header, 'aws:kms', 'StringNotEqualsIfExists')),
        'any algorithm beside KMS': bucket(unless(header, ['aws:kms', 'AES256']), otherKey),
        'another key beside its own': bucket(
          otherwise,
          unless(`${header}-aws-kms-key-id`, ['arn:aws:kms:key', 'arn:aws:kms:other']),
        ),
      },
    },
  }),
});
