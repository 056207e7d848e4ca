import { type Stack } from 'aws-cdk-lib';
import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import { ApiAuthorizer, ProtectedApi, RouteMethod } from '../../../lib';
import { because, handlerIn } from './support';
import { toolsSay } from './tools';

const packs = () => [
  new AwsSolutionsChecks(),
  new HIPAASecurityChecks(),
  new NIST80053R5Checks(),
  new PCIDSS321Checks(),
  new ServerlessChecks(),
];
const build = (stack: Stack) => {
  const api = new ProtectedApi(stack, 'Api', {
    authorizer: ApiAuthorizer.iam(),
    withoutWebFirewall: because,
  });
  const handler = handlerIn(stack);
  api.addRoute({ method: RouteMethod.GET, path: '/orders', scopes: [], handler });
  api.publicRoute({ method: RouteMethod.GET, path: '/health', handler }, because);
};
/** The handler is the user's own. */
const ours = (found: readonly string[]) => found.filter((one) => !one.includes('Stack/Handler'));

test('an API passes all five packs of cdk-nag, and every finding that it disagrees with has a reason that is used', () => {
  const { found, used, acknowledged } = toolsSay(build, ...packs());
  expect(ours(found)).toEqual([]);
  expect(used).toEqual(new Set(acknowledged));
});

test('the packs do look: the function of a route, which nobody hardened, fails them', () => {
  expect(toolsSay(build, ...packs()).found.some((one) => one.includes('Stack/Handler'))).toBe(true);
});

describe("CDK's own validation", () => {
  const off = process.env.CDK_VALIDATION;
  beforeAll(() => (process.env.CDK_VALIDATION = 'true'));
  afterAll(() => (process.env.CDK_VALIDATION = off));

  test('passes an API, and finds a property that CloudFormation does not know', () => {
    expect(ours(toolsSay(build).found)).toEqual([]);
    const invalid = (stack: Stack) => {
      build(stack);
      const stage = stack.node.findAll().find((node) => CfnStage.isCfnStage(node));
      stage?.addPropertyOverride('NoSuchProperty', 'x');
    };
    expect(ours(toolsSay(invalid).found)).not.toEqual([]);
  });
});
