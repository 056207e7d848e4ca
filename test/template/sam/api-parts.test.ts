import { idsOf, propertiesOf, reported, statementsOf, x } from './support';

const api = (properties: object) => x('Api', { StageName: 'Prod', ...properties });
const policy = (ResourcePolicy: object) =>
  statementsOf(propertiesOf(api({ Auth: { ResourcePolicy } }), 'AWS::ApiGateway::RestApi')['Policy']);

test('lists of a resource policy let everybody in but those that they refuse', () => {
  expect(policy({ IpRangeWhitelist: ['1.2.3.4/32'] })).toMatchObject([
    { Effect: 'Allow', Principal: '*' },
    { Effect: 'Deny', Principal: '*', Condition: { NotIpAddress: { 'aws:SourceIp': ['1.2.3.4/32'] } } },
  ]);
  expect(policy({ SourceVpcBlacklist: ['v'] })).toMatchObject([
    { Effect: 'Allow' },
    { Effect: 'Deny', Condition: { StringEquals: { 'aws:SourceVpc': ['v'] } } },
  ]);
  expect(policy({ AwsAccountWhitelist: ['1'] })).toMatchObject([
    { Effect: 'Allow', Principal: { AWS: [{}] } },
  ]);
  expect(policy({ AwsAccountBlacklist: ['1'] })).toMatchObject([{ Effect: 'Deny' }]);
  expect(policy({ CustomStatements: [{ Sid: 'a' }] })).toEqual([{ Sid: 'a' }]);
  const template = api({ Auth: { ResourcePolicy: {} } });
  expect(reported(template, 'AWS::ApiGateway::RestApi', '/Properties/Policy/Statement/0')).toBe(
    'X/Properties/Auth/ResourcePolicy',
  );
});

test('an endpoint by its name alone, in a mapping, or decided elsewhere', () => {
  const types = (EndpointConfiguration: unknown) =>
    propertiesOf(api({ EndpointConfiguration }), 'AWS::ApiGateway::RestApi')['EndpointConfiguration'];
  expect(types('REGIONAL')).toEqual({ Types: ['REGIONAL'] });
  expect(types({ Type: 'EDGE' })).toEqual({ Types: ['EDGE'] });
  expect(types({ Ref: 'P' })).toMatchObject({ Types: [{ Ref: 'P' }] });
});

test('a domain name with its certificate, paths and name in DNS', () => {
  const Domain = {
    DomainName: 'd',
    CertificateArn: 'c',
    SecurityPolicy: 'TLS_1_0',
    BasePath: ['a', 'b'],
    Route53: { HostedZoneId: 'z' },
  };
  const template = api({ Domain });
  expect(propertiesOf(template, 'AWS::ApiGateway::DomainName')).toEqual({
    DomainName: 'd',
    RegionalCertificateArn: 'c',
    SecurityPolicy: 'TLS_1_0',
    EndpointConfiguration: { Types: ['REGIONAL'] },
  });
  expect(idsOf(template, 'AWS::ApiGateway::BasePathMapping')).toHaveLength(2);
  expect(propertiesOf(template, 'AWS::Route53::RecordSetGroup')).toMatchObject({ HostedZoneId: 'z' });
  expect(reported(template, 'AWS::ApiGateway::DomainName', '/Properties/SecurityPolicy')).toBe(
    'X/Properties/Domain/SecurityPolicy',
  );
  const edge = api({ Domain: { ...Domain, EndpointConfiguration: 'EDGE' } });
  expect(propertiesOf(edge, 'AWS::ApiGateway::DomainName')).toMatchObject({ CertificateArn: 'c' });
});

test('a usage plan for the stage, with a key', () => {
  const template = api({ Auth: { UsagePlan: { CreateUsagePlan: 'PER_API', Quota: { Limit: 1 } } } });
  expect(propertiesOf(template, 'AWS::ApiGateway::UsagePlan')).toEqual({
    Quota: { Limit: 1 },
    ApiStages: [{ ApiId: { Ref: 'X' }, Stage: { Ref: 'XProdStage' } }],
  });
  expect(idsOf(template, 'AWS::ApiGateway::ApiKey')).toEqual(['XApiKey']);
  expect(
    idsOf(api({ Auth: { UsagePlan: { CreateUsagePlan: 'NONE' } } }), 'AWS::ApiGateway::UsagePlan'),
  ).toEqual([]);
});
