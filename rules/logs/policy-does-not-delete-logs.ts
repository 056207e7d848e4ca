import { expectNotAllowed, identityPolicyTypes } from '../identity-policy';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule } from '../rule';

const actions = ['logs:DeleteLogGroup', 'logs:DeleteLogStream'];
const policy = (Action: unknown, Effect = 'Allow') =>
  one('AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: { Effect, Action, Resource: '*' } } });

export default defineRule({
  id: 'PC-LOG-11',
  title: 'Identity may not delete logs',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01', 'AUT-02'],
  waivable: true,
  appliesTo: [...identityPolicyTypes],
  check(resource) {
    return expectNotAllowed(resource, actions);
  },
  docs: () => ({
    rationale:
      'A workload that may delete logs is a workload that can clear its own traces once somebody else runs it.',
    remediation:
      'Remove `logs:DeleteLogGroup`, `logs:DeleteLogStream` and patterns that cover them from `Action`.',
    whenNotToUse: 'For the role that deploys stacks, which should be the only one.',
    examples: {
      pass: {
        'no such statement': policy(['logs:CreateLogStream', 'logs:PutLogEvents']),
        'a refusal': policy('logs:DeleteLogGroup', 'Deny'),
        omitted: one('AWS::IAM::Role'),
        ...each(['*', '**', 'logs:*', 'aws-logs2:*'], (action) => policy(action)),
      },
      fail: {
        'by name': policy(['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DeleteLogGroup']),
        'by a pattern': policy('logs:Delete*'),
        'in lower case': policy('logs:deleteloggroup'),
        'inline in a role': one('AWS::IAM::Role', {
          Policies: [
            {
              PolicyName: 'x',
              PolicyDocument: {
                Statement: [{ Effect: 'Allow', Action: ['logs:DeleteLogStream'], Resource: '*' }],
              },
            },
          ],
        }),
        'outside production': staged(policy(inProduction('logs:CreateLogStream', 'logs:DeleteLogGroup'))),
        'every service, but deletion alone': policy('*:DeleteLogGroup'),
      },
      unknown: {
        imported: policy(imported),
      },
    },
  }),
});
