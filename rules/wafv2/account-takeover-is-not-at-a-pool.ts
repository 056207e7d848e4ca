import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { managedRule } from '../web-acl';

export default defineRule({
  id: 'PC-WAF-12',
  title: 'Account takeover rules are not associated with a user pool',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACLAssociation'],
  check(resource, template) {
    const pool = template.targetOf(resource.get('ResourceArn'));
    const acl = template.targetOf(resource.get('WebACLArn'));
    const takeover = acl
      ?.get('Rules')
      .some((rule) =>
        rule
          .get('Statement.ManagedRuleGroupStatement.Name')
          .is('AWSManagedRulesATPRuleSet', 'AWSManagedRulesACFPRuleSet'),
      );
    return pool?.type === 'AWS::Cognito::UserPool' && takeover
      ? fail(resource.get('WebACLArn'), 'the web ACL has a group that a user pool refuses')
      : pass();
  },
  docs: () => ({
    rationale: 'AWS refuses such an association, and the pool then stands without any web ACL.',
    remediation: 'Use threat protection of the pool, and a web ACL without these groups.',

    examples: {
      pass: {
        'other rules': resources({
          Pool: ['AWS::Cognito::UserPool'],
          Acl: ['AWS::WAFv2::WebACL', { Rules: [] }],
          Subject: [
            'AWS::WAFv2::WebACLAssociation',
            { ResourceArn: { 'Fn::GetAtt': ['Pool', 'Arn'] }, WebACLArn: { 'Fn::GetAtt': ['Acl', 'Arn'] } },
          ],
        }),
        'no pool': one('AWS::WAFv2::WebACLAssociation'),
        'at a load balancer': resources({
          Pool: ['AWS::ElasticLoadBalancingV2::LoadBalancer'],
          Acl: ['AWS::WAFv2::WebACL', { Rules: [managedRule('AWSManagedRulesATPRuleSet')] }],
          Subject: [
            'AWS::WAFv2::WebACLAssociation',
            { ResourceArn: { Ref: 'Pool' }, WebACLArn: { 'Fn::GetAtt': ['Acl', 'Arn'] } },
          ],
        }),
      },
      fail: {
        'refused, without protection': resources({
          Pool: ['AWS::Cognito::UserPool'],
          Acl: ['AWS::WAFv2::WebACL', { Rules: [managedRule('AWSManagedRulesATPRuleSet')] }],
          Subject: [
            'AWS::WAFv2::WebACLAssociation',
            { ResourceArn: { 'Fn::GetAtt': ['Pool', 'Arn'] }, WebACLArn: { 'Fn::GetAtt': ['Acl', 'Arn'] } },
          ],
        }),
        'accounts that are made up': resources({
          Pool: ['AWS::Cognito::UserPool'],
          Acl: ['AWS::WAFv2::WebACL', { Rules: [managedRule('AWSManagedRulesACFPRuleSet')] }],
          Subject: [
            'AWS::WAFv2::WebACLAssociation',
            { ResourceArn: { 'Fn::GetAtt': ['Pool', 'Arn'] }, WebACLArn: { 'Fn::GetAtt': ['Acl', 'Arn'] } },
          ],
        }),
      },
    },
  }),
});
