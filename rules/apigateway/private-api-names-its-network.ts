import { eachStatement, statements } from '../../template/policy';
import { one, each } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-APIGW-22',
  title: 'Private REST API names the endpoints that may call it',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::ApiGateway::RestApi'],
  check(resource) {
    if (!resource.get('EndpointConfiguration.Types').some((type) => type.is('PRIVATE'))) return pass();
    const open = eachStatement(resource.get('Policy'), (statement) => {
      const named = statement.conditions.some(({ key }) =>
        /^aws:Source(?:Vpc|Vpce|Account|Arn)$|^aws:PrincipalOrgID$/i.test(key),
      );
      return statement.isAllow() &&
        statement.isForAnyone() &&
        !named &&
        !statements(resource.get('Policy')).some((other) => other.isDeny())
        ? fail(statement.value, 'every endpoint of every account may call the API')
        : pass();
    });
    return resource.get('Policy').isPresent()
      ? open
      : fail(resource.get('Policy'), 'a private API has no policy');
  },
  docs: () => ({
    rationale: 'A private API whose policy allows everyone is reached from the VPC of every AWS account.',
    remediation: 'Add to `Policy` a condition on `aws:SourceVpce` or `aws:SourceVpc`.',

    examples: {
      pass: {
        'one endpoint': one('AWS::ApiGateway::RestApi', {
          EndpointConfiguration: { Types: ['PRIVATE'] },
          Policy: policyOf({
            ...allow('execute-api:Invoke'),
            Principal: '*',
            Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
          }),
        }),
        'public, which this rule does not judge': one('AWS::ApiGateway::RestApi'),
        'a refusal to other networks': one('AWS::ApiGateway::RestApi', {
          EndpointConfiguration: { Types: ['PRIVATE'] },
          Policy: {
            Statement: [
              { ...allow('execute-api:Invoke'), Principal: '*' },
              {
                ...allow('execute-api:Invoke'),
                Effect: 'Deny',
                Principal: '*',
                Condition: { StringNotEquals: { 'aws:SourceVpc': 'vpc-1' } },
              },
            ],
          },
        }),
        'one account, without a condition': one('AWS::ApiGateway::RestApi', {
          EndpointConfiguration: { Types: ['PRIVATE'] },
          Policy: policyOf({ ...allow('execute-api:Invoke'), Principal: { AWS: '111122223333' } }),
        }),
      },
      fail: {
        omitted: one('AWS::ApiGateway::RestApi', { EndpointConfiguration: { Types: ['PRIVATE'] } }),
        everyone: one('AWS::ApiGateway::RestApi', {
          EndpointConfiguration: { Types: ['PRIVATE'] },
          Policy: policyOf({ ...allow('execute-api:Invoke'), Principal: '*' }),
        }),
        ...each(['x/aws:SourceVpc', 'aws:SourceVpcX', 'x/aws:PrincipalOrgID', 'aws:PrincipalOrgIDX'], (key) =>
          one('AWS::ApiGateway::RestApi', {
            EndpointConfiguration: { Types: ['PRIVATE'] },
            Policy: policyOf({
              ...allow('execute-api:Invoke'),
              Principal: '*',
              Condition: { StringEquals: { [key]: 'x' } },
            }),
          }),
        ),
      },
    },
  }),
});
