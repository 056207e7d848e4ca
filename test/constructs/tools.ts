import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CfnResource, type IPolicyValidationPlugin, Stack, Validations } from 'aws-cdk-lib';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import { type Construct } from 'constructs';
import { acknowledgements, env, newApp } from './synth';

interface Violation {
  readonly ruleName: string;
  readonly acknowledgedId?: string;
  readonly violatingConstructs: readonly { readonly constructPath?: string }[];
}
interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly Violation[];
    readonly suppressedViolations?: readonly Violation[];
  }[];
}

export const nagPacks = () => [
  new AwsSolutionsChecks(),
  new HIPAASecurityChecks(),
  new NIST80053R5Checks(),
  new PCIDSS321Checks(),
  new ServerlessChecks(),
];

/** Puts something into a stack; gives that in which it stands, if that is not the stack. */
type Build = (stack: Stack) => Construct | void;

interface Subject {
  /** Type of a resource of it, to be made invalid. */
  readonly resource: string;
  /** Findings about it, by `rule path`; others are about what a user puts beside it. */
  readonly ours?: RegExp;
}

/** Declares the tests that other tools find nothing in what `build` makes, and that they look. */
export function passesOtherTools(what: string, build: Build, { resource, ours = /./ }: Subject): void {
  const say = (made: Build, ...plugins: IPolicyValidationPlugin[]) => {
    const { found, ...acknowledgments } = toolsSay(made, ...plugins);
    return { found: found.filter((one) => ours.test(one)), ...acknowledgments };
  };

  test(`${what} passes all five packs of cdk-nag, and every reason against a finding is used`, () => {
    const { found, used, acknowledged } = say(build, ...nagPacks());
    expect(found).toEqual([]);
    expect(used).toEqual(acknowledged);
  });

  describe("CDK's own validation", () => {
    const off = process.env.CDK_VALIDATION;
    beforeAll(() => (process.env.CDK_VALIDATION = 'true'));
    afterAll(() => (process.env.CDK_VALIDATION = off));

    test(`passes ${what}, and finds a property that CloudFormation does not know`, () => {
      expect(say(build).found).toEqual([]);
      const invalid = (stack: Stack) => {
        const within = build(stack) ?? stack;
        const resources = within.node.findAll().filter((node) => CfnResource.isCfnResource(node));
        const found = resources.find(({ cfnResourceType }) => cfnResourceType === resource);
        found?.addPropertyOverride('NoSuchProperty', 'x');
        return within;
      };
      expect(say(invalid).found).not.toEqual([]);
    });
  });
}

/** What other tools say of a stack: findings as `rule path`, and the acknowledgements that were made and used. */
export function toolsSay(build: Build, ...plugins: IPolicyValidationPlugin[]) {
  const outdir = mkdtempSync(join(tmpdir(), 'portcullis-tools-'));
  const app = newApp({}, { outdir });
  Validations.of(app).addPlugins(...plugins);
  const stack = new Stack(app, 'Stack', { env });
  const within = build(stack) ?? stack;
  try {
    app.synth();
  } catch {
    // The report says why.
  }
  const { pluginReports }: Report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  rmSync(outdir, { recursive: true, force: true });
  return {
    found: pluginReports.flatMap(({ violations }) =>
      violations.flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath = '' }) => `${ruleName} ${constructPath}`),
      ),
    ),
    used: new Set(
      pluginReports.flatMap((one) => (one.suppressedViolations ?? []).map((v) => v.acknowledgedId)),
    ),
    // Ours are waivers, and CDK acknowledges findings of its own validation about the network, which does not run here.
    acknowledged: new Set(
      [...acknowledgements(within).keys()].filter(
        (id) => !/^(?:Portcullis|CloudFormation-Validate)/.test(id),
      ),
    ),
  };
}
