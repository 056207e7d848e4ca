import { eachStatement, statements } from '../../template/policy';
import { one } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-25',
  title: "REST API's policy does not allow everyone",
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04', 'AUT-03'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::RestApi'],
  check(resource) {
    const denied = statements(resource.get('Policy')).some((statement) => statement.isDeny());
    return eachStatement(resource.get('Policy'), (statement) =>
      statement.isAllow() && statement.isForAnyone() && !statement.isNarrowed() && !denied
        ? fail(statement.value, 'everyone may call the API')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'A policy that allows `*` without a condition is no limit at all, and hides that there is none.',
    remediation:
      'Name principals, or add a condition on `aws:SourceIp`, `aws:SourceVpce` or `aws:PrincipalOrgID`.',
    whenNotToUse: 'For public APIs whose methods have authorizers.',
    examples: {
      pass: {
        'own organization': one('AWS::ApiGateway::RestApi', {
          Policy: policyOf({
            ...allow('execute-api:Invoke'),
            Principal: '*',
            Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } },
          }),
        }),
        'no policy': one('AWS::ApiGateway::RestApi'),
        'a refusal beside what everyone may': one('AWS::ApiGateway::RestApi', {
          Policy: {
            Statement: [
              { ...allow('execute-api:Invoke'), Principal: '*' },
              {
                ...allow('execute-api:Invoke'),
                Effect: 'Deny',
                Principal: '*',
                Condition: { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
              },
            ],
          },
        }),
        'one account, without a condition': one('AWS::ApiGateway::RestApi', {
          Policy: policyOf({ ...allow('execute-api:Invoke'), Principal: { AWS: '111122223333' } }),
        }),
      },
      fail: {
        'everyone, without a condition': one('AWS::ApiGateway::RestApi', {
          Policy: policyOf({ ...allow('execute-api:Invoke'), Principal: '*' }),
        }),
      },
    },
  }),
});
