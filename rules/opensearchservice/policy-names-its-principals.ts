import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { imported, one } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);
const base = { Effect: 'Allow', Action: 'es:ESHttpGet', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ AccessPolicies: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-OS-08',
  title: 'OpenSearch access policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    return eachStatement(resource.get('AccessPolicies'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale:
      'A policy for every principal means that requests need no signature at all. Whoever reaches the endpoint reads and deletes.',
    remediation:
      'Name roles in `Principal` of `AccessPolicies`; in a VPC rely on fine-grained access control besides.',
    examples: {
      pass: {
        'no policy': subject(),
        'a named account': policy({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
        'everyone of one organization': policy({
          Principal: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        }),
        'a refusal to everyone': policy({ Effect: 'Deny', Principal: '*' }),
        'one range of addresses': policy({
          Principal: '*',
          Condition: { IpAddress: { 'aws:SourceIp': '198.51.100.0/28' } },
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
          AccessPolicies: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
