import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::S3Vectors::VectorBucketPolicy', properties);
const base = { Effect: 'Allow', Action: 's3vectors:QueryVectors', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ VectorBucketName: 'v', Policy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-S3V-01',
  title: 'S3 vector bucket policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'AIS-06'],
  waivable: false,
  appliesTo: ['AWS::S3Vectors::VectorBucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('Policy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale:
      'Vectors give back the texts that they were made of. A bucket open to every principal gives them to the world.',
    remediation: 'Name accounts or roles in `Principal`.',
    examples: namedPrincipalsExamples(
      subject({ VectorBucketName: 'v' }),
      policy,
      subject({
        VectorBucketName: 'v',
        Policy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
