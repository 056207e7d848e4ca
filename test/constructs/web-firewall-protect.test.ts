import { Stack, type StackProps } from 'aws-cdk-lib';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnGraphQLApi } from 'aws-cdk-lib/aws-appsync';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer, NetworkLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnUrl } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { FirewallScope, ManagedRules, SecureUserPool, WebFirewall, type WebFirewallProps } from '../../lib';
import { refuses } from '../refuses';
import { codeOf, env, newApp, only, templateOf } from './synth';

const scope = FirewallScope.CLOUDFRONT;
const usa = { env: { account: env.account, region: 'us-east-1' } };

/** The template of a stack in which a firewall protects one thing. */
function protecting(
  what: (stack: Stack) => Construct,
  props: WebFirewallProps = {},
  stackProps: StackProps = { env },
) {
  const stack = new Stack(newApp(), 'Stack', stackProps);
  new WebFirewall(stack, 'Firewall', props).protect(what(stack));
  return stack;
}
const refused = (...how: Parameters<typeof protecting>) => codeOf(() => protecting(...how));

const pool = (stack: Stack) => new UserPool(stack, 'It');
const api = (stack: Stack) => {
  const made = new RestApi(stack, 'It');
  made.root.addMethod('GET');
  return made;
};
const vpc = (stack: Stack) => new Vpc(stack, 'Vpc');
const balancer = (stack: Stack) => new ApplicationLoadBalancer(stack, 'It', { vpc: vpc(stack) });
const graph = (stack: Stack) => new CfnGraphQLApi(stack, 'It', { name: 'x', authenticationType: 'AWS_IAM' });
const distribution = (stack: Stack) =>
  new Distribution(stack, 'It', { defaultBehavior: { origin: new HttpOrigin('example.com') } });

test.each<[string, (stack: Stack) => Construct, unknown]>([
  ['a user pool', pool, { 'Fn::GetAtt': [expect.stringMatching(/^It/), 'Arn'] }],
  ['an AppSync API', graph, { 'Fn::GetAtt': ['It', 'Arn'] }],
  ['a load balancer', balancer, { Ref: expect.stringMatching(/^It/) }],
  [
    'the stages of a REST API',
    api,
    {
      'Fn::Join': [
        '',
        [
          'arn:aws:apigateway:eu-central-1::/restapis/',
          { Ref: expect.stringMatching(/^It/) },
          '/stages/',
          { Ref: expect.stringMatching(/^ItDeploymentStage/) },
        ],
      ],
    },
  ],
])('protects %s', (_, what, ResourceArn) => {
  const association = only(templateOf(protecting(what)), 'AWS::WAFv2::WebACLAssociation');
  expect(association).toMatchObject({
    ResourceArn,
    WebACLArn: { 'Fn::GetAtt': [expect.any(String), 'Arn'] },
  });
});

test('protects a distribution from us-east-1, by the property that CloudFront has for it', () => {
  const template = templateOf(protecting(distribution, { scope }, usa));
  expect(only(template, 'AWS::CloudFront::Distribution')).toMatchObject({
    DistributionConfig: { WebACLId: { 'Fn::GetAtt': [expect.any(String), 'Arn'] } },
  });
});

test('protects everything that it finds in a construct, such as a whole stack', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  new UserPool(stack, 'One');
  new UserPool(stack, 'Other');
  new WebFirewall(stack, 'Firewall').protect(stack);
  const made = Object.values(templateOf(stack).Resources);
  expect(made.filter(({ Type }) => Type === 'AWS::WAFv2::WebACLAssociation')).toHaveLength(2);
});

refuses(
  'NET-01',
  'an API or a function that AWS lets no web ACL stand in front of, and says what to do instead',
  () => {
    const url = (stack: Stack) =>
      new CfnUrl(stack, 'It', { authType: 'NONE', targetFunctionArn: 'arn:aws:lambda:x' });
    expect(refused((stack) => new HttpApi(stack, 'It'))).toBe('firewall-not-possible');
    expect(refused(url)).toBe('firewall-not-possible');
    expect(refused((stack) => new NetworkLoadBalancer(stack, 'It', { vpc: vpc(stack) }))).toBe(
      'firewall-not-possible',
    );
    expect(() => protecting(url)).toThrow(/origin access control/);
  },
);

refuses('NET-01', 'something that has nothing to protect, or has its firewall already', () => {
  expect(refused((stack) => new Bucket(stack, 'It'))).toBe('firewall-nothing-to-protect');
  const stack = protecting(pool);
  const again = new WebFirewall(stack, 'Again');
  expect(codeOf(() => again.protect(stack.node.findChild('It')))).toBe('firewall-already-there');
  const named = (stack: Stack) => new SecureUserPool(stack, 'It', { webAclArn: 'arn:aws:wafv2:x' });
  expect(refused(named)).toBe('firewall-already-there');
});

refuses('NET-01', 'a firewall of the other scope, or of another region', () => {
  expect(refused(distribution)).toBe('firewall-scope-mismatch');
  expect(refused(pool, { scope }, usa)).toBe('firewall-scope-mismatch');
  const app = newApp();
  const there = new Stack(app, 'There', usa);
  const firewall = new WebFirewall(new Stack(app, 'Here', { env }), 'Firewall');
  expect(codeOf(() => firewall.protect(pool(there)))).toBe('firewall-region-refused');
});

const fields = { usernameField: '/name', passwordField: '/password' };
refuses('IDN-09', 'fraud control in front of a user pool, which AWS would leave without any web ACL', () => {
  const takeover = ManagedRules.accountTakeover({ loginPath: '/login', ...fields });
  const creation = ManagedRules.accountCreation({
    registrationPagePath: '/register',
    creationPath: '/signup',
    emailField: '/email',
    ...fields,
  });
  for (const rules of [takeover, creation]) {
    expect(refused(pool, { managedRules: [rules] })).toBe('firewall-refused-by-pool');
    expect(refused(balancer, { managedRules: [rules] })).toBeUndefined();
  }
});

refuses('NET-01', 'bodies larger than what a load balancer or AppSync shows of them', () => {
  const limits = { bodyKibibytes: 16 };
  expect(refused(balancer, { limits })).toBe('firewall-body-size-invalid');
  expect(refused(graph, { limits })).toBe('firewall-body-size-invalid');
  expect(refused(api, { limits })).toBeUndefined();
});
