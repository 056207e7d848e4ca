import {
  CreateAliasCommand,
  CreateKeyCommand,
  DescribeKeyCommand,
  EnableKeyRotationCommand,
  type KeyMetadata,
  ListResourceTagsCommand,
} from '@aws-sdk/client-kms';
import { tenantPlaceholder, tenantTag } from '../tenants/contract';
import { arbiterOf, intentTag, leaseSeconds, propagationSeconds } from './contract';
import { nameOf, OnboardingError } from './outcome';
import { type TenantRecord } from './record';
import { type Registry } from './registry';
import { type Ask, type Clock, type Kms } from './services';

export interface KeyMaker {
  readonly kms: Kms;
  readonly registry: Registry;
  readonly ask: Ask;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** For what a key is made: where the record names it, and in which state of the tenant that is allowed. */
export interface KeyPlace {
  readonly attribute: 'keyArn' | 'nextKeyArn';
  readonly state: 'onboarding' | 'active';
  readonly generation: number;
}

/**
 * Makes a tenant's key, once. It may end anywhere and be run again, and run twice at a time: the record says for which run a key
 * is made, the key bears that run's tag, and whichever key gets the alias is the tenant's. One that was made and got no alias
 * is named by nobody, and is swept.
 *
 * @returns the key's ARN
 * @throws OnboardingError
 */
export async function makeKey(
  maker: KeyMaker,
  tenant: string,
  place: KeyPlace,
  keyPolicy: object,
): Promise<string> {
  const { registry } = maker;
  const record = await registry.read(tenant);
  const made = record[place.attribute];
  if (made !== undefined) return made;
  if (record.state !== place.state) throw new OnboardingError('StateRefuses', record.state);
  const intent = await openIntent(maker, record, place);
  const candidate = intent.candidate ?? (await createKey(maker, tenant, intent.id, keyPolicy));
  await maker.ask('kms:EnableKeyRotation', () =>
    maker.kms.send(new EnableKeyRotationCommand({ KeyId: candidate, RotationPeriodInDays: 365 })),
  );
  const arn = await arbitrate(maker, tenant, arbiterOf(tenant, place.generation), candidate);
  const kept = await registry.change(tenant, {
    when: { [place.attribute]: [null, arn], state: [place.state] },
    set: { [place.attribute]: arn },
    remove: ['intent', 'intentAt', 'candidate'],
    note: `${place.attribute} ${arn}`,
  });
  if (!kept) throw new OnboardingError('Contended', 'the record of the key');
  return arn;
}

/** The intent that is open, or a new one in the place of one whose lease is over. */
async function openIntent(
  { registry, clock, newId }: KeyMaker,
  { tenant, intent, intentAt, candidate }: TenantRecord,
  { state }: KeyPlace,
): Promise<{ readonly id: string; readonly candidate?: string }> {
  const now = Math.floor(clock.now() / 1000);
  if (intent !== undefined && now - intentAt < leaseSeconds) {
    return { id: intent, ...(candidate !== undefined && { candidate }) };
  }
  const id = newId();
  const opened = await registry.change(tenant, {
    when: { intent: [intent ?? null], state: [state] },
    set: { intent: id, intentAt: now },
    remove: ['candidate'],
  });
  if (!opened) throw new OnboardingError('Contended', 'the intent');
  return { id };
}

async function createKey(
  { kms, registry, ask }: KeyMaker,
  tenant: string,
  intent: string,
  keyPolicy: object,
): Promise<string> {
  const { KeyMetadata: made } = await ask('kms:CreateKey', () =>
    kms.send(
      new CreateKeyCommand({
        Description: `Data of the tenant ${tenant}`,
        // An id has none of the characters that mean something in JSON or in a policy.
        Policy: JSON.stringify(keyPolicy).replaceAll(tenantPlaceholder, tenant),
        Tags: [
          { TagKey: tenantTag, TagValue: tenant },
          { TagKey: intentTag, TagValue: intent },
        ],
      }),
    ),
  );
  if (made?.Arn === undefined) throw new OnboardingError('Unexpected', 'a key without an ARN');
  const isFirst = await registry.change(tenant, {
    when: { intent: [intent], candidate: [null] },
    set: { candidate: made.Arn },
  });
  if (isFirst) return made.Arn;
  const now = await registry.read(tenant);
  if (now.intent !== intent || now.candidate === undefined) {
    throw new OnboardingError('Contended', 'the intent');
  }
  return now.candidate;
}

/** Lets the alias decide: KMS gives it once, whoever asks, and what has it is the tenant's key. */
async function arbitrate(
  { kms, ask, clock }: KeyMaker,
  tenant: string,
  AliasName: string,
  candidate: string,
): Promise<string> {
  try {
    await ask('kms:CreateAlias', () =>
      kms.send(new CreateAliasCommand({ AliasName, TargetKeyId: candidate })),
    );
    return candidate;
  } catch (error) {
    if (nameOf(error) !== 'AlreadyExistsException') throw error;
  }
  const { KeyMetadata: key } = await ask('kms:DescribeKey', () =>
    kms.send(new DescribeKeyCommand({ KeyId: AliasName })),
  );
  const arn = usable(key);
  const { Tags = [] } = await ask('kms:ListResourceTags', () =>
    kms.send(new ListResourceTagsCommand({ KeyId: arn })),
  );
  if (Tags.some(({ TagKey, TagValue }) => TagKey === tenantTag && TagValue === tenant)) return arn;
  const age = clock.now() - (key?.CreationDate?.getTime() ?? 0);
  throw new OnboardingError(age < propagationSeconds * 1000 ? 'NotYetVisible' : 'KeyForeign', 'tags');
}

/** The ARN of a key that may become a tenant's. */
export function usable(key: KeyMetadata | undefined): string {
  if (key?.KeyState === 'Disabled') throw new OnboardingError('KeyDisabled', 'Disabled');
  if (key?.KeyState !== 'Enabled' || key.Arn === undefined) {
    throw new OnboardingError('KeyPendingDeletion', key?.KeyState ?? 'no state');
  }
  return key.Arn;
}
