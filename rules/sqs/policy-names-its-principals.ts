import { eachStatement } from '../../template/policy';
import { expectNoAnyone } from '../anyone';
import { imported, one } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SQS::QueuePolicy', properties);
const base = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({
    Queues: ['https://sqs.eu-central-1.amazonaws.com/111122223333/jobs'],
    PolicyDocument: { Statement: [{ ...base, ...statement }] },
  });

export default defineRule({
  id: 'PC-SQS-01',
  title: 'SQS queue policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => expectNoAnyone(statement));
  },
  docs: () => ({
    rationale:
      'A queue for everyone takes forged messages into whatever reads it, and gives away or loses those that wait.',
    remediation:
      'Name accounts or roles in `Principal`; for a service, add `aws:SourceArn` or `aws:SourceAccount`.',
    examples: {
      pass: {
        'no policy': subject({ Queues: ['https://sqs.eu-central-1.amazonaws.com/111122223333/jobs'] }),
        'a named account': policy({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
        'everyone of one organization': policy({
          Principal: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        }),
        'a refusal to everyone': policy({ Effect: 'Deny', Principal: '*' }),
        'a service for one topic': policy({
          Principal: '*',
          Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-central-1:111122223333:news' } },
        }),
      },
      fail: {
        anyone: policy({ Principal: '*' }),
        'any account': policy({ Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }),
        'a condition that narrows nobody': policy({
          Principal: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        }),
        'a condition that only holds where the key is there': policy({
          Principal: '*',
          Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } },
        }),
        'a document in a string': subject({
          Queues: ['https://sqs.eu-central-1.amazonaws.com/111122223333/jobs'],
          PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
