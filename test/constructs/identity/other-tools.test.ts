import { CfnUserPool } from 'aws-cdk-lib/aws-cognito';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import { type Stack } from 'aws-cdk-lib';
import { ImmutableLogArchive } from '../../../lib';
import { toolsSay } from '../protected-api/tools';
import { fullPool } from './full-pool';

const packs = () => [
  new AwsSolutionsChecks(),
  new HIPAASecurityChecks(),
  new NIST80053R5Checks(),
  new PCIDSS321Checks(),
  new ServerlessChecks(),
];
const build = (stack: Stack) => void fullPool(stack, { archive: new ImmutableLogArchive(stack, 'Archive') });
const weakened = (property: string, value: unknown) => (stack: Stack) => {
  build(stack);
  stack.node
    .findAll()
    .find((node) => CfnUserPool.isCfnUserPool(node))
    ?.addPropertyOverride(property, value);
};

test('a pool with everything passes all five packs of cdk-nag, and every finding we disagree with has a reason that is used', () => {
  const { found, used, acknowledged } = toolsSay(build, ...packs());
  expect(found).toEqual([]);
  expect(used).toEqual(new Set(acknowledged));
});

describe("CDK's own validation", () => {
  const off = process.env.CDK_VALIDATION;
  beforeAll(() => (process.env.CDK_VALIDATION = 'true'));
  afterAll(() => (process.env.CDK_VALIDATION = off));

  test('passes it, and finds a property that CloudFormation does not know', () => {
    expect(toolsSay(build).found).toEqual([]);
    expect(toolsSay(weakened('NoSuchProperty', 'x')).found).not.toEqual([]);
  });
});
