import { eachStatement } from '../../template/policy';
import { expectNoAnyone } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
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
    return eachStatement(resource.get('ResourcePolicy'), (statement) => expectNoAnyone(statement));
  },
  docs: () => ({
    rationale: 'A secret whose policy speaks of every principal can be read from any AWS account.',
    remediation:
      'Name accounts or roles in `Principal`, and set `BlockPublicPolicy` to true so that Secrets Manager refuses such a policy.',
    examples: namedPrincipalsExamples(
      subject({ SecretId: 'db' }),
      policy,
      subject({
        SecretId: 'db',
        ResourcePolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
