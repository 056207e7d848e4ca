import { type Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  ApiAuthorizer,
  FirewallScope,
  HardenedDistribution,
  ProtectedApi,
  RevocationList,
  RouteMethod,
  SecureUserPool,
  SecurityHeaders,
  WebFirewall,
} from '../../../lib';
import { echo } from './echo';

export const certificateArn = 'arn:aws:acm:us-east-1:111111111111:certificate/bench';
export const urls = {
  callbackUrls: ['https://app.example.com/cb'],
  logoutUrls: ['https://app.example.com/'],
};
export const paths = ['/orders', '/orders/{id}', '/orders/{id}/lines', '/customers/{id}'];
export const body = { type: 'object', properties: { note: { type: 'string' } }, additionalProperties: false };

/** Identity and edge as the package's constructs make them. */
export function hardened(stack: Stack): void {
  const users = new SecureUserPool(stack, 'Users');
  const clients = [users.addBrowserClient('App', urls)];
  const revocationList = new RevocationList(stack, 'Revocations');
  const firewall = new WebFirewall(stack, 'Firewall');
  firewall.protect(users);
  const api = new ProtectedApi(stack, 'Api', {
    authorizer: ApiAuthorizer.verifier({ userPool: users.userPool, clients, revocationList }),
    webFirewall: firewall,
  });
  const handler = echo(stack);
  for (const path of paths) {
    api.addRoute({ method: RouteMethod.GET, path, scopes: [], handler });
    api.addRoute({ method: RouteMethod.PUT, path, scopes: [], handler, body });
  }
  new HardenedDistribution(stack, 'Site', {
    domainNames: ['www.example.com'],
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificateArn),
    webFirewall: new WebFirewall(stack, 'EdgeFirewall', { scope: FirewallScope.CLOUDFRONT }),
    headers: new SecurityHeaders(stack, 'Headers', {}),
  });
}
