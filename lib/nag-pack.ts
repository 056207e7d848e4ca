import {
  type CfnResource,
  type IPolicyValidationContext,
  type PolicyValidationPluginReport,
} from 'aws-cdk-lib';
import { NagPack } from 'cdk-nag';
import { type IConstruct } from 'constructs';
import { rules } from '../rules';
import { type Rule } from '../rules/rule';
import { packName, PortcullisError } from '../waivers';
import { tool } from './gate/tool';
import { runPack } from './pack/run';
import { gateViolation } from './pack/violations';

/** Which rules the pack runs, and how it takes what it cannot decide. */
export interface PortcullisChecksProps {
  /**
   * `recommended`, or `strict` for every rule.
   *
   * @default 'recommended': what a careful engineer would not switch off
   */
  readonly profile?: 'recommended' | 'strict';
  /**
   * Whether a finding that the template alone cannot decide fails the synth (`fail`) or is only shown (`warn`).
   *
   * @default 'fail': what cannot be decided is not taken for safe
   */
  readonly unknown?: 'fail' | 'warn';
}

/**
 * All rules as a validation plugin of CDK: it judges the synthesized templates, nested stacks included, and fails the
 * synth with every finding that no waiver accepts.
 *
 * It judges the stacks of the app or Stage that it is registered on; `portcullis check cdk.out` wants it on the app.
 * It also fails the synth for waivers in code that are malformed, expired, too long, unused or unqualified.
 *
 * @controls SUP-09
 *
 * @example
 * Validations.of(app).addPlugins(new PortcullisChecks({ profile: 'strict' }));
 */
export class PortcullisChecks extends NagPack {
  public readonly name: string = packName;
  public override readonly version?: string = tool.version;
  private readonly profile: 'recommended' | 'strict';
  private readonly unknown: 'fail' | 'warn';

  /** @throws PortcullisError `pack-option-invalid` */
  constructor(props: PortcullisChecksProps = {}) {
    super();
    this.packName = packName;
    this.profile = oneOf('profile', props.profile, 'recommended', 'strict');
    this.unknown = oneOf('unknown', props.unknown, 'fail', 'warn');
  }

  /** Called by CDK when the templates are written. Never throws. */
  public override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    return runPack(context, {
      all: () => this._rules,
      profile: this.profile,
      unknown: this.unknown,
      now: new Date(),
    });
  }

  /** Always a violation: the pack judges templates, and a construct tree alone has none. */
  public override validateScope(_scope: IConstruct): PolicyValidationPluginReport {
    const message =
      'nothing was judged: register the pack with Validations.of(app).addPlugins(…) and synthesize';
    return { success: false, violations: [gateViolation('packFailed', 'fatal', message)] };
  }

  /** Nothing: constructs do not show overrides, untyped resources and included templates, templates do. */
  protected checkResource(_node: CfnResource): void {
    // Judged in validate().
  }

  /**
   * Every rule there is.
   *
   * @internal
   */
  protected get _rules(): readonly Rule[] {
    return rules;
  }
}

/** A choice; the first is the default. Code that is not type-checked must not get a weaker pack by a slip. */
function oneOf<T extends string>(option: string, value: T | undefined, ...allowed: readonly [T, ...T[]]): T {
  const chosen = value === undefined ? allowed[0] : allowed.find((one) => one === value);
  if (chosen !== undefined) return chosen;
  const message = `the ${option} of PortcullisChecks is "${String(value)}": allowed are ${allowed.join(' and ')}`;
  throw new PortcullisError('pack-option-invalid', message);
}
