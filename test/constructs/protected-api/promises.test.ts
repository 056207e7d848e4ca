import { Duration, type Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ApiAuthorizer, ProtectedApi, type ProtectedApiProps, RouteMethod, WebFirewall } from '../../../lib';
import { codeOf, only } from '../synth';
import { apiTemplate, because } from './support';

const withRoute = (props?: (stack: Stack) => Partial<ProtectedApiProps>) =>
  apiTemplate(
    (api, handler) => api.addRoute({ method: RouteMethod.GET, path: '/a', scopes: [], handler }),
    props,
  );
test('access and errors are logged for a year under the key of the API, and requests are traced and counted', () => {
  const template = withRoute();
  const stage = only(template, 'AWS::ApiGateway::Stage');
  expect(stage).toMatchObject({
    TracingEnabled: true,
    AccessLogSetting: { DestinationArn: expect.anything(), Format: expect.any(String) },
    MethodSettings: [
      {
        HttpMethod: '*',
        ResourcePath: '/*',
        LoggingLevel: 'ERROR',
        DataTraceEnabled: false,
        MetricsEnabled: true,
      },
    ],
  });
  for (const log of ['ApiAccessLog', 'ApiExecutionLog']) {
    expect(only(template, 'AWS::Logs::LogGroup', log)).toMatchObject({
      RetentionInDays: 365,
      KmsKeyId: { 'Fn::GetAtt': [expect.stringMatching(/^ApiKey/), 'Arn'] },
      DeletionProtectionEnabled: true,
    });
  }
  const longer = withRoute(() => ({ logRetention: Duration.days(500) }));
  expect(only(longer, 'AWS::Logs::LogGroup', 'ApiAccessLog').RetentionInDays).toBe(545);
  expect(codeOf(() => withRoute(() => ({ logRetention: Duration.days(30) })))).toBe('retention-too-short');
});

test('nothing that a client can choose freely stands in the access log', () => {
  const { AccessLogSetting } = only(withRoute(), 'AWS::ApiGateway::Stage');
  const format = JSON.stringify(AccessLogSetting);
  expect(format).toContain('$context.extendedRequestId');
  expect(format).not.toMatch(
    /context\.(?:requestId|path|identity\.userAgent|requestOverride|error\.message)|input|header/,
  );
});

test('the rate is limited by what is given, a hundred a second if nothing is', () => {
  const limits = (props: Partial<ProtectedApiProps>) => {
    const { MethodSettings } = only(
      withRoute(() => props),
      'AWS::ApiGateway::Stage',
    );
    return MethodSettings;
  };
  const rates = (ThrottlingRateLimit: number, ThrottlingBurstLimit: number) => [
    expect.objectContaining({ ThrottlingRateLimit, ThrottlingBurstLimit }),
  ];
  expect(limits({})).toEqual(rates(100, 200));
  expect(limits({ requestsPerSecond: 5 })).toEqual(rates(5, 10));
  expect(limits({ requestsPerSecond: 5, burst: 5 })).toEqual(rates(5, 5));
  for (const requestsPerSecond of [0, -1, 0.5, 10_001, Number.NaN])
    expect(codeOf(() => limits({ requestsPerSecond }))).toBe('rate-invalid');
});

test('what API Gateway refuses is told in the same words, with an id that the client did not choose', () => {
  const template = withRoute();
  for (const [prefix, ResponseType] of [
    ['ApiRefused', 'DEFAULT_4XX'],
    ['ApiFailed', 'DEFAULT_5XX'],
  ] as const) {
    const answer = only(template, 'AWS::ApiGateway::GatewayResponse', prefix);
    expect(answer).toMatchObject({ ResponseType });
    expect(answer).not.toHaveProperty('StatusCode');
    expect(JSON.stringify(answer.ResponseTemplates)).not.toMatch(/\$context\.(?!extendedRequestId)/);
    expect(JSON.stringify(answer.ResponseParameters)).toMatch(
      /Strict-Transport-Security.*no-store|no-store.*Strict/,
    );
  }
});

test('a firewall stands in front, or the reason why there is none', () => {
  const template = withRoute((stack) => ({
    withoutWebFirewall: undefined,
    webFirewall: new WebFirewall(stack, 'Firewall'),
  }));
  const { ResourceArn } = only(template, 'AWS::WAFv2::WebACLAssociation');
  expect(JSON.stringify(ResourceArn)).toMatch(/restapis.*stages.*ApiDeploymentStage/);
  expect(codeOf(() => withRoute(() => ({ withoutWebFirewall: undefined })))).toBe('web-firewall-unclear');
  const both = (stack: Stack) => ({ webFirewall: new WebFirewall(stack, 'Firewall') });
  expect(codeOf(() => withRoute(both))).toBe('web-firewall-unclear');
});

test('a key of yours encrypts the logs, and the logs of this API alone may use it', () => {
  const template = withRoute((stack) => ({ encryptionKey: new Key(stack, 'Mine') }));
  const { KeyPolicy } = only(template, 'AWS::KMS::Key');
  expect(JSON.stringify(KeyPolicy)).toMatch(
    /encryption|EncryptionContext:aws:logs:arn.*vendedlogs\/apigateway.*API-Gateway-Execution-Logs_/,
  );
});

test('two APIs of a stack share what lets API Gateway write logs, and it stays when they go', () => {
  const template = apiTemplate((api, handler, stack) => {
    const other = new ProtectedApi(stack, 'Other', {
      authorizer: ApiAuthorizer.iam(),
      withoutWebFirewall: because,
    });
    for (const one of [api, other])
      one.addRoute({ method: RouteMethod.GET, path: '/a', scopes: [], handler });
  });
  const [account, ...more] = Object.values(template.Resources).filter(
    ({ Type }) => Type === 'AWS::ApiGateway::Account',
  );
  expect([account?.DeletionPolicy, more]).toEqual(['Retain', []]);
});
