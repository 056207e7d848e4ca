import { Duration } from 'aws-cdk-lib';
import { EventBus, Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as SweepTarget } from 'aws-cdk-lib/aws-events-targets';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { PortcullisError } from '../../waivers/error';
import { customerKey } from '../customer-key';
import { bulkOnboarding, bulkPermissions } from './tenant-onboarding-bulk';
import { OnboardingFunctions } from './tenant-onboarding-functions';
import { workflow, type WorkflowOptions } from './tenant-onboarding-machine';
import { type TenantOnboardingProps } from './tenant-onboarding-props';
import { OnboardingSteps } from './tenant-onboarding-steps';
import { OnboardingStores } from './tenant-onboarding-stores';

/**
 * Defines the workflows by which tenants come, change their key and go.
 *
 * `onboarding` takes `{"tenant": "acme"}`, with `"tier": "pooled"` or `"external"` and `"keyArn"` where wanted: a record in the
 * registry, a key under the keyring's policy with rotation, alias and tags, a secret under that key, and an event. Any of it may
 * crash and be run again, and run twice at a time: one key at most becomes a tenant's, because whichever gets the alias is it, and
 * a sweeper deletes, an hour later, the keys that nobody names.
 *
 * `bulkOnboarding` takes `{"manifest": "2026-11.csv"}`: a table with the columns `tenant`, `tier` and `keyArn` in the bucket of
 * manifests, 50 tenants at a time. It gives up when one in twenty fails; a redrive goes on with those that failed. All steps of all
 * runs draw from one budget for each API, half of the account's quota unless told, which shrinks when AWS throttles all the same.
 * AWS makes 5 keys a second: at half of that 10,000 tenants take 67 minutes, and `npm run tenants:model` says what binds.
 *
 * `offboarding` refuses new credentials, tells all who keep something of the tenant, disables its keys, waits until nothing of it
 * can be in use, shows that a seal can no longer be opened, and deletes keys and secret, which can be called off for 30 days. The
 * record stays, with its trail; the id is never given again. `suspension` (`"action": "suspend"` or `"resume"`) is the same and back.
 * A tenant whose keys are minutes old may be refused for five minutes, until KMS sees their tags everywhere: redrive.
 *
 * `rekeying` (`"generation": 2`) makes the next key, waits until all can read under it, and lets all that is new be encrypted under
 * it; `retirement` disables and deletes the older ones when you say that nothing is under them any more. Readers take `keyArn`,
 * `nextKeyArn` and `olderKeyArns` of the record, in that order.
 *
 * @controls DAT-01
 *
 * @example
 * new TenantOnboarding(this, 'Onboarding', { keyring, registry, provisioner });
 */
export class TenantOnboarding extends Construct {
  /** Makes one tenant. */
  public readonly onboarding: IStateMachine;
  /** Makes the tenants of a manifest; none without a bucket of manifests. */
  public readonly bulkOnboarding?: IStateMachine;
  /** Ends one tenant. */
  public readonly offboarding: IStateMachine;
  /** Suspends one tenant, or resumes it. */
  public readonly suspension: IStateMachine;
  /** Changes one tenant to its next key. */
  public readonly rekeying: IStateMachine;
  /** Deletes the older keys of one tenant. */
  public readonly retirement: IStateMachine;
  /** The key that encrypts all of it. */
  public readonly encryptionKey: IKey;

  /** @throws an error whose `code` is `quota-share-invalid` */
  constructor(scope: Construct, id: string, props: TenantOnboardingProps) {
    super(scope, id);
    const { keyring, registry, provisioner, manifests: bucket, staleness = Duration.minutes(15) } = props;
    const quotaShare = checkedShare(props.quotaShare);
    const encryptionKey =
      props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the onboarding of tenants ${this.node.path}`);
    this.encryptionKey = encryptionKey;
    const stores = new OnboardingStores(this, 'Stores', encryptionKey, props.withoutDeletionProtection);
    const { logGroup, logRetention, budget, deadLetters } = stores;
    const functions = new OnboardingFunctions(this, 'Functions', {
      ...{ registry, keyring, provisioner, budget, encryptionKey, logRetention, quotaShare, deadLetters },
      eventBus: EventBus.fromEventBusName(this, 'Bus', 'default'),
    });
    new Rule(this, 'Sweep', {
      description: 'Deletes keys that were made for tenants and became nobody’s',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new SweepTarget(functions.sweep, { deadLetterQueue: deadLetters })],
    });
    const steps = new OnboardingSteps(functions, keyring.keyPolicy, staleness);
    const { create, end, rekey } = functions;
    const make = (
      name: string,
      options: Omit<WorkflowOptions, 'encryptionKey' | 'logGroup'>,
    ): IStateMachine => workflow(this, name, { ...options, encryptionKey, logGroup });
    this.onboarding = make('Onboarding', {
      ...{ description: 'Makes one tenant', functions: [create], definition: (own) => steps.onboarding(own) },
    });
    this.offboarding = make('Offboarding', {
      ...{ description: 'Ends one tenant', functions: [end], definition: (own) => steps.offboarding(own) },
    });
    this.suspension = make('Suspension', {
      ...{ description: 'Suspends or resumes one tenant', functions: [end] },
      definition: (own) => steps.suspension(own),
    });
    this.rekeying = make('Rekeying', {
      ...{ description: 'Changes one tenant to its next key', functions: [create, rekey] },
      definition: (own) => steps.rekeying(own),
    });
    this.retirement = make('Retirement', {
      ...{ description: 'Deletes the older keys of one tenant', functions: [rekey] },
      definition: (own) => steps.retirement(own),
    });
    if (bucket === undefined) return;
    const bulk = { bucket, maxConcurrency: 50, toleratedFailurePercentage: 5 };
    this.bulkOnboarding = make('BulkOnboarding', {
      ...{ description: 'Makes the tenants of a manifest', functions: [create] },
      definition: (own) => bulkOnboarding(own, steps, bulk),
      permissions: bulkPermissions(this, bulk),
    });
  }
}

function checkedShare(share = 0.5): number {
  if (share > 0 && share <= 0.9) return share;
  throw new PortcullisError(
    'quota-share-invalid',
    `quotaShare is ${share}: give more than 0 and at most 0.9 of the quotas, so that there is room for those who are served meanwhile`,
  );
}
