import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';
const base = { Effect: 'Allow', Action: 'mediapackagev2:PutObject', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  one('AWS::MediaPackageV2::ChannelPolicy', { Policy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-MPV2-01',
  title: 'Policy of a media channel admits nobody unnamed',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::MediaPackageV2::ChannelPolicy'],
  check(resource) {
    return eachStatement(resource.get('Policy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'A channel whose policy speaks of every principal is open to every AWS account.',
    remediation: 'Name accounts or roles in `Principal` of `Policy`.',
    examples: namedPrincipalsExamples(
      one('AWS::MediaPackageV2::ChannelPolicy'),
      policy,
      one('AWS::MediaPackageV2::ChannelPolicy', {
        Policy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
