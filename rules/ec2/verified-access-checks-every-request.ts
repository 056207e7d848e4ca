import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-EC2-71',
  title: 'Verified Access group has a policy',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::VerifiedAccessGroup'],
  check(resource) {
    return resource.get('PolicyEnabled').isFalse()
      ? fail(resource.get('PolicyEnabled'), 'the policy is switched off')
      : expectSet(resource.get('PolicyDocument'), 'the policy');
  },
  docs: () => ({
    rationale:
      'The policy decides each request by user and device. Switched off, everybody who signs in is let through.',
    remediation: 'Set `PolicyDocument` and leave `PolicyEnabled` on.',

    examples: {
      pass: {
        policy: one('AWS::EC2::VerifiedAccessGroup', {
          PolicyDocument: 'permit(principal, action, resource) when { context.idp.groups.contains("ops") };',
        }),
      },
      fail: {
        omitted: one('AWS::EC2::VerifiedAccessGroup'),
        off: one('AWS::EC2::VerifiedAccessGroup', {
          PolicyDocument: 'permit(principal, action, resource);',
          PolicyEnabled: false,
        }),
      },
    },
  }),
});
