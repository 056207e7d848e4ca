import { eachStatement } from '../../template/policy';
import { expectNoAnyone } from '../anyone';
import { imported, one } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::TopicPolicy', properties);
const base = { Effect: 'Allow', Action: 'sns:Publish', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({
    Topics: ['arn:aws:sns:eu-central-1:111122223333:news'],
    PolicyDocument: { Statement: [{ ...base, ...statement }] },
  });

export default defineRule({
  id: 'PC-SNS-01',
  title: 'SNS topic policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['SNS.4'] },
  waivable: false,
  appliesTo: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => expectNoAnyone(statement));
  },
  docs: () => ({
    rationale: 'Anyone could publish into whatever listens, or subscribe an address and read along.',
    remediation:
      'Name accounts or roles in `Principal`, or narrow `*` with `aws:SourceAccount`, `aws:SourceArn` or `aws:PrincipalOrgID`.',
    examples: {
      pass: {
        'no policy': subject({ Topics: ['arn:aws:sns:eu-central-1:111122223333:news'] }),
        'a named account': policy({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
        'everyone of one organization': policy({
          Principal: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        }),
        'a refusal to everyone': policy({ Effect: 'Deny', Principal: '*' }),
        'one owner': policy({
          Principal: { AWS: '*' },
          Condition: { StringEquals: { 'aws:SourceOwner': '111122223333' } },
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
          Topics: ['arn:aws:sns:eu-central-1:111122223333:news'],
          PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
