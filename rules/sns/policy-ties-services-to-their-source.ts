import { eachStatement } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::SNS::TopicPolicy', properties);
const policy = (statement: Record<string, unknown>) =>
  subject({ PolicyDocument: { Statement: [statement] } });
const base = {
  Effect: 'Allow',
  Principal: { Service: 'cloudwatch.amazonaws.com' },
  Action: 'sns:Publish',
  Resource: '*',
};

export default defineRule({
  id: 'PC-SNS-06',
  title: 'SNS topic policy ties a service to the account or resource that it acts for',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const service =
        statement.isAllow() && !statement.isNarrowed()
          ? statement.principals.find(({ kind }) => kind === 'Service')
          : undefined;
      return service ? fail(service.value, `${service.value.describe()} may act for anybody`) : pass();
    });
  },
  docs: () => ({
    rationale:
      "A service acts for every AWS customer. Without a source condition, anybody's alarm or bucket may publish to your topic.",
    remediation: 'Add `aws:SourceArn` or `aws:SourceAccount` to the `Condition` of the statement.',
    whenNotToUse: 'For services that send neither key.',
    examples: {
      pass: {
        'no policy': subject(),
        'one source': policy({
          ...base,
          Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:*:*:111122223333:*' } },
        }),
        'one account': policy({
          ...base,
          Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
        }),
        'a role': policy({ ...base, Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } }),
      },
      fail: {
        'without a condition': policy(base),
        'a condition on something else': policy({
          ...base,
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        }),
        'any source': policy({ ...base, Condition: { ArnLike: { 'aws:SourceArn': '*' } } }),
        'a condition that only holds where the key is there': policy({
          ...base,
          Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } },
        }),
      },
      unknown: {
        'an imported effect': policy({ ...base, Effect: imported }),
      },
    },
  }),
});
