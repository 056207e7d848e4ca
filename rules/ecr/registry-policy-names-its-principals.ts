import { eachStatement, opensToAnyone } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::RegistryPolicy', properties);
const base = { Effect: 'Allow', Action: 'ecr:ReplicateImage', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ PolicyText: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-ECR-10',
  title: 'ECR registry policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'SUP-03'],
  waivable: false,
  appliesTo: ['AWS::ECR::RegistryPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyText'), (statement) =>
      opensToAnyone(statement)
        ? fail(statement.value.get('Principal'), 'anyone may use this statement, and no condition names who')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'Anybody could replicate images into your registry.',
    remediation: 'Name accounts in `Principal` of `PolicyText`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a named account': policy({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
        'everyone of one organization': policy({
          Principal: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        }),
        'a refusal to everyone': policy({ Effect: 'Deny', Principal: '*' }),
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
          PolicyText: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
