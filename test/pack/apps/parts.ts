import { type App, CfnResource, NestedStack, Stack, Validations } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { type IConstruct } from 'constructs';
import { acknowledgementId, formatWaiver } from '../../../waivers';
import { PortcullisChecks, type PortcullisChecksProps } from '../../../lib/nag-pack';
import { type Rule } from '../../../rules/rule';
import { throwingRule, tinyRules } from './tiny-rules';

/** The pack with a few rules of its own. */
export class TinyChecks extends PortcullisChecks {
  protected override get _rules(): readonly Rule[] {
    return tinyRules;
  }
}

/** The pack with a rule that throws. */
export class ThrowingChecks extends PortcullisChecks {
  protected override get _rules(): readonly Rule[] {
    return [...tinyRules, throwingRule];
  }
}

/** The pack that breaks before it has judged anything. */
export class BrokenChecks extends PortcullisChecks {
  protected override get _rules(): readonly Rule[] {
    throw new TypeError('a bug of ours');
  }
}

export function addPack(scope: IConstruct, props: PortcullisChecksProps = {}): void {
  Validations.of(scope).addPlugins(new TinyChecks(props));
}

export function goodBucket(scope: IConstruct, id = 'Good'): CfnBucket {
  return new CfnBucket(scope, id, { versioningConfiguration: { status: 'Enabled' } });
}

/** Fails PC-TEST-01, which can be waived. */
export function badBucket(scope: IConstruct, id = 'Bad'): CfnBucket {
  return new CfnBucket(scope, id);
}

/** Fails PC-TEST-02, which cannot. */
export function publicBucket(scope: IConstruct): CfnBucket {
  const versioningConfiguration = { status: 'Enabled' };
  return new CfnBucket(scope, 'Public', { versioningConfiguration, accessControl: 'PublicRead' });
}

/** Two stacks, S and T, with a good bucket in each. */
export function twoStacks(app: IConstruct): { s: Stack; t: Stack } {
  const [s, t] = [new Stack(app, 'S'), new Stack(app, 'T')];
  goodBucket(s);
  goodBucket(t);
  return { s, t };
}

export class Nested extends NestedStack {
  constructor(scope: IConstruct, id: string, fill: (stack: Stack) => void) {
    super(scope, id);
    fill(this);
  }
}

/** A stack of CloudFormation's whose template stands somewhere else. */
export function foreignStack(scope: IConstruct): void {
  new CfnResource(scope, 'Foreign', {
    type: 'AWS::CloudFormation::Stack',
    properties: { TemplateURL: 'https://s3.amazonaws.com/somebody/else.template' },
  });
}

/** A waiver as the library writes it; `days` from now. */
export function waive(scope: IConstruct, rule = 'PC-TEST-01', days = 90, owner = 'data-team'): void {
  const expires = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const reason = formatWaiver({ reason: 'derived data', owner, expires });
  Validations.of(scope).acknowledge({ id: acknowledgementId(rule), reason });
}

export function acknowledge(scope: IConstruct, id: string, reason = 'because'): void {
  Validations.of(scope).acknowledge({ id, reason });
}

export type Build = (app: App) => void;
