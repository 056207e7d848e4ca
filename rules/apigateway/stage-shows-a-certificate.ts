import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-APIGW-14',
  title: "REST API's stage shows a certificate to what is behind it",
  severity: 'low',
  profile: 'strict',
  controls: ['NET-06'],
  frameworks: { fsbp: ['APIGateway.2'] },
  waivable: true,
  appliesTo: ['AWS::ApiGateway::Stage'],
  check(resource) {
    return expectSet(resource.get('ClientCertificateId'), 'the client certificate');
  },
  docs: () => ({
    rationale:
      'A server behind an API is often public itself. A certificate tells it that a request came through the API and its checks.',
    remediation: 'Set `ClientCertificateId` to an `AWS::ApiGateway::ClientCertificate`, and check it behind.',
    whenNotToUse: 'For APIs that call only Lambda functions or private links.',
    examples: {
      pass: { certificate: one('AWS::ApiGateway::Stage', { ClientCertificateId: { Ref: 'Certificate' } }) },
      fail: { omitted: one('AWS::ApiGateway::Stage') },
    },
  }),
});
