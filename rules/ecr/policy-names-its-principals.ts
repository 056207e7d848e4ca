import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { imported, one } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::Repository', properties);
const base = { Effect: 'Allow', Action: 'ecr:BatchGetImage', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ RepositoryPolicyText: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-ECR-05',
  title: 'ECR repository policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'SUP-03'],
  waivable: false,
  appliesTo: ['AWS::ECR::Repository', 'AWS::ECR::PublicRepository'],
  check(resource) {
    return eachStatement(resource.get('RepositoryPolicyText'), (statement) =>
      expectNamedPrincipals(statement),
    );
  },
  docs: () => ({
    rationale:
      'Images show how your software works, and often what it knows. Who may push replaces what you run.',
    remediation:
      'Name accounts or roles in `Principal` of `RepositoryPolicyText`, or narrow `*` with `aws:PrincipalOrgID`.',
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
          RepositoryPolicyText: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
