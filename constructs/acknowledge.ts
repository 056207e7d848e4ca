import { Validations } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';

/**
 * Says why findings of other tools do not hold for a construct of ours. Ours are never acknowledged here: they take a waiver.
 *
 * @param ids qualified, such as `AwsSolutions::AwsSolutions-S1`, so that CDK's report shows them with the reason
 */
export function acknowledge(construct: IConstruct, reason: string, ...ids: readonly string[]): void {
  Validations.of(construct).acknowledge(...ids.map((id) => ({ id, reason })));
}

/** The id of one finding in each of the packs of cdk-nag that know it by this name. */
export function inFrameworkPacks(
  name: string,
  ...packs: readonly ('HIPAA.Security' | 'NIST.800.53.R5' | 'PCI.DSS.321')[]
): string[] {
  return packs.map((pack) => `${pack}::${pack}-${name}`);
}
