import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::AccessPoint', properties);
const base = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ Bucket: 'data', Policy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-S3-41',
  title: 'S3 access point policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::S3::AccessPoint'],
  check(resource) {
    return eachStatement(resource.get('Policy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale:
      'An access point open to every principal opens the bucket behind it as far as the bucket delegates to its access points.',
    remediation: 'Name accounts or roles in `Principal` of `Policy`, or bind the access point to a VPC.',
    examples: namedPrincipalsExamples(
      subject({ Bucket: 'data' }),
      policy,
      subject({
        Bucket: 'data',
        Policy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
