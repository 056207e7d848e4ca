import { type IPolicyValidationContext, type PolicyValidationPluginReport } from 'aws-cdk-lib';
import { type Profile, type Rule } from '../../rules/rule';
import { judgeApp } from './judge-app';
import { gateViolation, type PackViolation } from './violations';

export interface PackSettings {
  /** Every rule there is; asked for only where a failure to give them cannot escape. */
  readonly all: () => readonly Rule[];
  readonly profile: Profile;
  readonly unknown: 'fail' | 'warn';
  /** The clock that waivers are held against. */
  readonly now: Date;
}

/**
 * Judges every template that CDK hands over, nested ones included, and every waiver in code.
 *
 * Never throws, because a plugin that throws lets `cdk synth` pass; and claims neither success over a violation that
 * fails nor failure without one, because somewhere CDK takes either for a success.
 */
export function runPack(
  context: IPolicyValidationContext,
  settings: PackSettings,
): PolicyValidationPluginReport {
  const violations = judgeOrSayWhyNot(context, settings);
  return {
    success: violations.every(({ severity }) => severity === 'warning' || severity === 'info'),
    violations,
  };
}

function judgeOrSayWhyNot(context: IPolicyValidationContext, settings: PackSettings): PackViolation[] {
  try {
    return judgeApp(context, settings);
  } catch (error) {
    const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const message = `the pack itself failed, so nothing was judged (${cause.slice(0, 300)})`;
    return [gateViolation('packFailed', 'fatal', message)];
  }
}
