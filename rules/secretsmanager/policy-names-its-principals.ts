import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { imported, one } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::SecretsManager::ResourcePolicy', properties);
const base = { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ SecretId: 'db', ResourcePolicy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-SM-04',
  title: "Secret's policy admits nobody unnamed",
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-06'],
  waivable: false,
  appliesTo: ['AWS::SecretsManager::ResourcePolicy'],
  check(resource) {
    return eachStatement(resource.get('ResourcePolicy'), (statement) => expectNamedPrincipals(statement));
  },
  docs: () => ({
    rationale: 'A secret whose policy speaks of every principal can be read from any AWS account.',
    remediation:
      'Name accounts or roles in `Principal`, and set `BlockPublicPolicy` to true so that Secrets Manager refuses such a policy.',
    examples: {
      pass: {
        'no policy': subject({ SecretId: 'db' }),
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
          SecretId: 'db',
          ResourcePolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
