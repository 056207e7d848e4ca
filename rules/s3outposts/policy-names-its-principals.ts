import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';
const base = { Effect: 'Allow', Action: 's3-outposts:GetObject', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  one('AWS::S3Outposts::BucketPolicy', { PolicyDocument: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-S3OP-01',
  title: 'S3 on Outposts policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::S3Outposts::BucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'A bucket whose policy speaks of every principal is open to every AWS account.',
    remediation: 'Name accounts or roles in `Principal` of `PolicyDocument`.',
    examples: namedPrincipalsExamples(
      one('AWS::S3Outposts::BucketPolicy'),
      policy,
      one('AWS::S3Outposts::BucketPolicy', {
        PolicyDocument: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
