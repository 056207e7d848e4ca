import { eachStatement, isEveryResource, testPattern } from '../../template/policy';
import { saysNothingMore } from '../anyone';
import { one, each } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-57',
  title: "VPC endpoint's policy does not allow everything to everyone",
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) =>
      statement.isAllow() &&
      statement.isForAnyone() &&
      saysNothingMore(statement) &&
      statement.resources.some(isEveryResource) &&
      statement.actions.some((action) =>
        testPattern(action, 'is every action', (text) => /^(?:\*+|[^:]*:\*+)$/.test(text)),
      )
        ? fail(statement.value, 'everyone may do everything with every resource through the endpoint')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'Such a policy is the same as none: what broke in sends your data to a bucket of its own through it.',
    remediation:
      'Name actions and resources, or add a condition on `aws:ResourceOrgID` or `aws:PrincipalOrgID`.',

    examples: {
      pass: {
        narrow: one('AWS::EC2::VPCEndpoint', {
          PolicyDocument: policyOf({ ...allow('s3:GetObject', 'arn:aws:s3:::reports/*'), Principal: '*' }),
        }),
        'own organization': one('AWS::EC2::VPCEndpoint', {
          PolicyDocument: policyOf({
            ...allow('*', '*', { Condition: { StringEquals: { 'aws:ResourceOrgID': 'o-abcdefghij' } } }),
            Principal: '*',
          }),
        }),
        'no policy, which another rule judges': one('AWS::EC2::VPCEndpoint'),
        ...each(['s3:Get*', 's3:*Object', '*Object'], (action) =>
          one('AWS::EC2::VPCEndpoint', { PolicyDocument: policyOf({ ...allow(action), Principal: '*' }) }),
        ),
        'one account': one('AWS::EC2::VPCEndpoint', {
          PolicyDocument: policyOf({ ...allow('*'), Principal: { AWS: '111122223333' } }),
        }),
      },
      fail: {
        everything: one('AWS::EC2::VPCEndpoint', {
          PolicyDocument: policyOf({ ...allow('*'), Principal: '*' }),
        }),
        'any organization, over TLS': one('AWS::EC2::VPCEndpoint', {
          PolicyDocument: policyOf({
            ...allow('*', '*', {
              Condition: {
                Bool: { 'aws:SecureTransport': 'true' },
                StringLike: { 'aws:PrincipalOrgID': '*' },
              },
            }),
            Principal: '*',
          }),
        }),
        'a service, without limits, as text': one('AWS::EC2::VPCEndpoint', {
          PolicyDocument: JSON.stringify(policyOf({ ...allow('s3:*'), Principal: { AWS: '*' } })),
        }),
        ...each(['**', 's3:**'], (action) =>
          one('AWS::EC2::VPCEndpoint', {
            PolicyDocument: policyOf({
              ...allow('*'),
              Action: ['s3:GetObject', action],
              Resource: ['arn:aws:s3:::x', '*'],
              Principal: '*',
            }),
          }),
        ),
      },
    },
  }),
});
