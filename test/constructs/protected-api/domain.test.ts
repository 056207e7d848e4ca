import { type Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { type ApiTruststore, type ProtectedApiProps, RouteMethod } from '../../../lib';
import { only } from '../synth';
import { apiTemplate } from './support';

const withRoute = (props?: (stack: Stack) => Partial<ProtectedApiProps>) =>
  apiTemplate(
    (api, handler) => api.addRoute({ method: RouteMethod.GET, path: '/a', scopes: [], handler }),
    props,
  );
const at = (stack: Stack, clientCertificates?: ApiTruststore): Partial<ProtectedApiProps> => ({
  domain: {
    domainName: 'api.example.com',
    certificate: Certificate.fromCertificateArn(
      stack,
      'Cert',
      'arn:aws:acm:eu-central-1:111111111111:certificate/1',
    ),
    ...(clientCertificates && { clientCertificates }),
  },
});

test('at an address of its own the API speaks TLS 1.2 or better, and the other address is closed', () => {
  const template = withRoute(at);
  expect(only(template, 'AWS::ApiGateway::RestApi').DisableExecuteApiEndpoint).toBe(true);
  expect(only(template, 'AWS::ApiGateway::DomainName')).toMatchObject({
    SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
    EndpointAccessMode: 'STRICT',
  });
  expect(only(template, 'AWS::ApiGateway::BasePathMapping')).toMatchObject({ Stage: expect.anything() });
  expect(only(withRoute(), 'AWS::ApiGateway::RestApi')).toMatchObject({
    DisableExecuteApiEndpoint: false,
    SecurityPolicy: 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
  });
});

test('clients can be asked for certificates, of authorities in one version of an object', () => {
  const template = withRoute((stack) =>
    at(stack, { bucket: Bucket.fromBucketName(stack, 'Trust', 'trust'), key: 'ca.pem', version: 'v7' }),
  );
  expect(only(template, 'AWS::ApiGateway::DomainName')).toMatchObject({
    SecurityPolicy: 'TLS_1_2',
    MutualTlsAuthentication: { TruststoreUri: 's3://trust/ca.pem', TruststoreVersion: 'v7' },
  });
});
