import { matchesPattern } from '../../template/policy';
import { eachIdentityStatement } from '../identity-policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

/** A pattern that is about the bypass; patterns for all of S3 are the business of other rules. */
const names = (text: string) =>
  matchesPattern(text, 's3:BypassGovernanceRetention') && !/^(?:s3:)?\*+$/i.test(text);
const policy = (Action: unknown, Effect = 'Allow') =>
  one('AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: { Effect, Action, Resource: '*' } } });

export default defineRule({
  id: 'PC-S3-23',
  title: 'Nobody is allowed to bypass the retention of locked objects',
  severity: 'high',
  profile: 'recommended',
  controls: ['OPS-01', 'AUT-02'],
  waivable: true,
  appliesTo: [
    'AWS::S3::BucketPolicy',
    'AWS::IAM::Policy',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::RolePolicy',
    'AWS::IAM::UserPolicy',
    'AWS::IAM::GroupPolicy',
    'AWS::IAM::Role',
    'AWS::IAM::User',
    'AWS::IAM::Group',
  ],
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
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
        'no such statement': policy(['s3:GetObject', 's3:PutObject']),
        'a refusal': policy('s3:BypassGovernanceRetention', 'Deny'),
        omitted: one('AWS::S3::BucketPolicy'),
      },
      fail: {
        'by name': policy('s3:BypassGovernanceRetention'),
        'by a pattern': policy(['s3:Get*', 's3:Bypass*']),
        'by a wildcard inside': policy('s3:*Retention'),
        'in a bucket policy': one('AWS::S3::BucketPolicy', {
          PolicyDocument: {
            Statement: {
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::111122223333:root' },
              Action: 's3:BypassGovernanceRetention',
              Resource: '*',
            },
          },
        }),
        'inline in a role': one('AWS::IAM::Role', {
          Policies: [
            {
              PolicyName: 'x',
              PolicyDocument: {
                Statement: [{ Effect: 'Allow', Action: 's3:bypassgovernanceretention', Resource: '*' }],
              },
            },
          ],
        }),
      },
      unknown: {
        imported: policy(imported),
      },
    },
  }),
});
