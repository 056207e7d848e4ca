import { eachStatement } from '../../template/policy';
import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SQS::QueuePolicy', properties);
const administration = [
  'AddPermission',
  'RemovePermission',
  'CreateQueue',
  'DeleteQueue',
  'PurgeQueue',
  'SetQueueAttributes',
].map((name) => `sqs:${name}`);
const policy = (statement: Record<string, unknown>) =>
  subject({
    PolicyDocument: { Statement: { Effect: 'Allow', Principal: '*', Resource: '*', ...statement } },
  });

export default defineRule({
  id: 'PC-SQS-02',
  title: 'SQS queue policy lets nobody unnamed administer the queue',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      if (!statement.isAllow() || statement.isNarrowed()) return pass();
      const wide = statement.principals.find(
        ({ kind, value }) =>
          (kind === 'any' || kind === 'AWS') && value.test('has a wildcard', (text) => text.includes('*')),
      );
      const action = wide && administration.find((name) => statement.coversAction(name));
      return action === undefined || !wide ? pass() : fail(wide.value, `whoever calls may use ${action}`);
    });
  },
  docs: () => ({
    rationale:
      "Whoever may change the queue's policy or attributes owns it: messages can be copied away, purged, or the queue opened further.",
    remediation:
      'Remove administrative actions from statements whose principal is a wildcard; IAM policies of the account cover administration.',
    examples: {
      pass: {
        'no statement': subject(),
        'anyone may send': policy({ Action: 'sqs:SendMessage' }),
        'a named administrator': policy({
          Principal: { AWS: 'arn:aws:iam::111122223333:role/admin' },
          Action: 'sqs:*',
        }),
        ...each(['Deny', 'Allow'], (Effect) =>
          policy({
            Effect,
            Action: 'sqs:*',
            ...(Effect === 'Allow' && {
              Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
            }),
          }),
        ),
        'a service by wildcard, which another rule judges': policy({
          Principal: { Service: '*.amazonaws.com' },
          Action: 'sqs:*',
        }),
      },
      fail: {
        permissions: policy({ Action: ['SQS:SendMessage', 'SQS:AddPermission'] }),
        'every action': policy({ Action: 'sqs:*' }),
        'everyone of an account by wildcard': policy({
          Principal: { AWS: 'arn:aws:iam::111122223333:*' },
          Action: 'sqs:SetQueueAttributes',
        }),
        'all but receiving': policy({ NotAction: 'sqs:ReceiveMessage' }),
        ...each(['sqs:RemovePermission', 'sqs:CreateQueue', 'sqs:DeleteQueue', 'sqs:PurgeQueue'], (Action) =>
          policy({ Action }),
        ),
      },
      unknown: {
        'an imported action': policy({ Action: imported }),
      },
    },
  }),
});
