import { eachStatement, matchesPattern } from '../../template/policy';
import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::BucketPolicy', properties);
/** A pattern that is about the bypass; patterns for all of S3 are the business of other rules. */
const names = (text: string) =>
  matchesPattern(text, 's3:BypassGovernanceRetention') && !/^(?:s3:)?\*+$/i.test(text);
const policy = (Action: unknown, Effect = 'Allow') =>
  subject({
    PolicyDocument: {
      Statement: { Effect, Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action, Resource: '*' },
    },
  });

export default defineRule({
  id: 'PC-S3-23',
  title: 'S3 bucket policy lets nobody bypass the retention of locked objects',
  severity: 'high',
  profile: 'recommended',
  controls: ['OPS-01', 'AUT-02'],
  waivable: true,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const action = statement.isAllow()
        ? statement.actions.find((pattern) => pattern.test('names the bypass', names))
        : undefined;
      return action
        ? fail(action, `${action.describe()} allows to delete objects whose retention has not ended`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'The bypass turns a lock in governance mode into a suggestion. No application needs it; whoever does, in an emergency, gets it for that time alone.',
    remediation: 'Remove `s3:BypassGovernanceRetention` and patterns that cover it from `Action`.',
    examples: {
      pass: {
        omitted: subject(),
        'other actions': policy(['s3:GetObject', 's3:PutObject']),
        'a refusal': policy('s3:BypassGovernanceRetention', 'Deny'),
        ...each(['*', '**', 's3:*', 's3:**'], (action) => policy(action)),
      },
      fail: {
        'by name': policy('s3:BypassGovernanceRetention'),
        'by a pattern': policy(['s3:Get*', 's3:Bypass*']),
        'by a wildcard inside': policy('s3:*Retention'),
        'in lower case': policy('s3:bypassgovernanceretention'),
      },
      unknown: {
        imported: policy(imported),
      },
    },
  }),
});
