import { type Resource, type Template } from '../template';
import { statements } from '../template/policy';
import { referring } from './referring';

/** Services that wait for a function's answer, and tell their own caller of a failure. */
const waiting = [
  'apigateway.amazonaws.com',
  'cognito-idp.amazonaws.com',
  'elasticloadbalancing.amazonaws.com',
] as const;

/** Types that may speak of a function without calling it, or whose calls a permission is for. */
const harmless: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::CloudWatch::Alarm',
  'AWS::Cognito::UserPool',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  'AWS::Lambda::Alias',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Version',
  'AWS::Logs::LogGroup',
  'AWS::Serverless::Api',
  'AWS::Serverless::HttpApi',
]);

/**
 * Whether whoever calls a function waits for its answer, as far as the template tells: somebody may call it, everybody who may
 * is a service that waits, and nothing else of the template speaks of it.
 */
export function isWaitedFor(subject: Resource, template: Template): boolean {
  const called = [
    subject,
    ...subject.referrers('AWS::Lambda::Alias', 'FunctionName'),
    ...subject.referrers('AWS::Lambda::Version', 'FunctionName'),
  ];
  const permissions = called.flatMap((one) => one.referrers('AWS::Lambda::Permission', 'FunctionName'));
  const speaking = called.flatMap(({ id }) => [...referring(template, id)]);
  return (
    (permissions.length > 0 || speaking.some(isWorkflow) || speaking.some(isCustom)) &&
    permissions.every((permission) => permission.get('Principal').is(...waiting)) &&
    speaking.every((one) => harmless.has(one.type) || waitsItself(one, template)) &&
    !handsOnEvents(template)
  );
}

/** Whether what speaks of a function hears of its failure: a workflow, the stack itself, or a policy for a service that waits. */
function waitsItself(one: Resource, template: Template): boolean {
  if (isWorkflow(one)) return !/waitForTaskToken|InvocationType\W+Event/.test(JSON.stringify(one.raw));
  if (isCustom(one)) return true;
  const roles = one.type === 'AWS::IAM::Role' ? [one] : rolesOf(one, template);
  return roles.length > 0 && roles.every(isForWaiters);
}

const isWorkflow = ({ type }: Resource): boolean => type.endsWith('::StateMachine');
const isCustom = ({ type }: Resource): boolean =>
  /^(?:Custom::|AWS::CloudFormation::CustomResource$)/.test(type);

function rolesOf(policy: Resource, template: Template): Resource[] {
  if (!/^AWS::IAM::(?:Managed)?Policy$/.test(policy.type)) return [];
  return policy
    .get('Roles')
    .items()
    .flatMap((role) => template.targetOf(role) ?? []);
}

/** Whether services alone take a role, all of which wait for what they call. */
function isForWaiters(role: Resource): boolean {
  const principals = statements(role.get('AssumeRolePolicyDocument')).flatMap(
    (statement) => statement.principals,
  );
  return (
    principals.length > 0 &&
    principals.every(({ kind, value }) => kind === 'Service' && value.is('states.amazonaws.com', ...waiting))
  );
}

const apis = ['AWS::ApiGateway::Method', 'AWS::ApiGateway::RestApi', 'AWS::Serverless::Api'] as const;
const knownOnes = new WeakMap<Template, boolean>();

/** Whether some API of the template hands calls on without waiting. */
function handsOnEvents(template: Template): boolean {
  const before = knownOnes.get(template);
  if (before !== undefined) return before;
  const found = apis.some((type) =>
    template.byType(type).some(({ raw }) => JSON.stringify(raw).includes('X-Amz-Invocation-Type')),
  );
  knownOnes.set(template, found);
  return found;
}
