import { Stack } from 'aws-cdk-lib';
import { HardenedDistribution, SecurityHeaders } from '../../../lib';
import { passesOtherTools } from '../tools';
import { functionUrl, loadBalancer, restApi } from './origins';
import { certificate, edgeEnv, webAclArn } from './site';

/** A site with a bucket, a function, a load balancer and an API behind it, in a stack beside the one that is given. */
function edge(beside: Stack): Stack {
  const stack = new Stack(beside, 'Edge', { env: edgeEnv });
  const headers = new SecurityHeaders(stack, 'Headers', { cors: { origins: ['https://app.example.com'] } });
  const site = new HardenedDistribution(stack, 'Site', {
    domainNames: ['www.example.com'],
    certificate: certificate(stack),
    webAclArn,
    headers,
  });
  site.addPath('/pages/*', functionUrl(stack));
  site.addPath('/app/*', loadBalancer(stack));
  site.addPath('/api/*', restApi(stack));
  return stack;
}

passesOtherTools('a distribution', edge, {
  resource: 'AWS::CloudFront::Distribution',
  // What stands behind it is the user's own.
  ours: /Edge\/(?:Site|Headers)(?:\/|$)/,
});
