import { eachStatement } from '../../template/policy';
import { one } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ORG-01',
  title: 'Service control policy does not let accounts leave',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Organizations::Policy'],
  check(resource) {
    if (!resource.get('Type').is('SERVICE_CONTROL_POLICY')) return pass();
    return eachStatement(resource.get('Content'), (statement) =>
      statement.isAllow() &&
      statement.actions.length > 0 &&
      !statement.actions.every((action) => action.is('*')) &&
      statement.coversAction('organizations:LeaveOrganization')
        ? fail(statement.value, 'accounts may leave the organization')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'An account that leaves is outside every guard of the organization.',
    remediation: 'Deny `organizations:LeaveOrganization` in an `AWS::Organizations::Policy`.',
    whenNotToUse: 'Where leaving is denied by another policy.',
    examples: {
      pass: {
        denied: one('AWS::Organizations::Policy', {
          Type: 'SERVICE_CONTROL_POLICY',
          Content: policyOf({ Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' }),
        }),
        'no service control policy': one('AWS::Organizations::Policy', { Type: 'TAG_POLICY' }),
        'another kind of policy': one('AWS::Organizations::Policy', {
          Type: 'RESOURCE_CONTROL_POLICY',
          Content: policyOf(allow('organizations:*')),
        }),
        'everything, from which denials are taken': one('AWS::Organizations::Policy', {
          Type: 'SERVICE_CONTROL_POLICY',
          Content: policyOf(allow('*')),
        }),
        'no action': one('AWS::Organizations::Policy', {
          Type: 'SERVICE_CONTROL_POLICY',
          Content: policyOf({ Effect: 'Allow', Resource: '*' }),
        }),
      },
      fail: {
        allowed: one('AWS::Organizations::Policy', {
          Type: 'SERVICE_CONTROL_POLICY',
          Content: policyOf(allow(['organizations:*', 's3:*'])),
        }),
        'everything, and leaving by name': one('AWS::Organizations::Policy', {
          Type: 'SERVICE_CONTROL_POLICY',
          Content: policyOf(allow(['*', 'organizations:LeaveOrganization'])),
        }),
      },
    },
  }),
});
