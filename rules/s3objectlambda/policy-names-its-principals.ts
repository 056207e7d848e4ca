import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::S3ObjectLambda::AccessPointPolicy', properties);
const base = { Effect: 'Allow', Action: 's3-object-lambda:GetObject', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({
    ObjectLambdaAccessPoint: 'redacted',
    PolicyDocument: { Statement: [{ ...base, ...statement }] },
  });

export default defineRule({
  id: 'PC-S3OL-01',
  title: 'S3 Object Lambda policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::S3ObjectLambda::AccessPointPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale:
      'The access point reads with rights of its own: open to everyone, it shows the world what the function returns.',
    remediation: 'Name accounts or roles in `Principal`.',
    examples: namedPrincipalsExamples(
      subject({ ObjectLambdaAccessPoint: 'redacted' }),
      policy,
      subject({
        ObjectLambdaAccessPoint: 'redacted',
        PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
