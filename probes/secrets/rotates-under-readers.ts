import { setTimeout as sleep } from 'node:timers/promises';

import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  RotateSecretCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { type z } from 'zod';

import { secretValue } from '../../runtime/rotation-hmac/contract';
import { type Clients, only, type ProbeContext } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, at, observed, refused, type Trials } from '../trial';

type Value = z.infer<typeof secretValue>;

const EVERY_MILLISECONDS = 5;
const LONGEST_MILLISECONDS = 20_000;

export default defineProbe({
  id: 'PR-SEC-01',
  title: 'A secret rotates while it is read every few milliseconds, and no reader ever fails',
  controls: ['DAT-06', 'IDN-06'],
  needs: 'AWS::SecretsManager::RotationSchedule',
  // The deployed function runs; that it is called for each of its four steps is our doing.
  level: 'shim',
  act: async (context) => {
    const trials: Trial[] = [];
    const { physicalId: SecretId } = only(context, 'AWS::SecretsManager::RotationSchedule');
    const { KmsKeyId: key } = only(context, 'AWS::SecretsManager::Secret').properties;
    const read = { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: SecretId } as const;
    const decrypt = { Effect: 'Allow', Action: 'kms:Decrypt', Resource: String(key) } as const;
    const reader = await context.assume('reader', [read, decrypt]);
    const [stranger, keyless] = [
      await context.assume('stranger', [decrypt]),
      await context.assume('keyless', [read]),
    ];
    const first = await allowed(trials, 'reads before', () => valueOf(reader.secrets, SecretId));
    const seen = await allowed(trials, 'reads all the time while it rotates', () =>
      readWhile(reader.secrets, SecretId, rotate(context, SecretId)),
    );
    const second = await valueOf(reader.secrets, SecretId);
    const both = [first, second].every((value) => seen.has(value.current));
    observed(trials, 'sees the old value and the new', 'allowed', both, `${seen.size} values`);
    observed(trials, 'takes what the old one signed', 'allowed', second.previous === first.current, '');
    observed(trials, 'still has the old one as the current', 'refused', second.current === first.current, '');
    await rotate(context, SecretId);
    const third = Object.values(await valueOf(reader.secrets, SecretId));
    observed(trials, 'has the first one after two rotations', 'refused', third.includes(first.current), '');
    const refuse = (who: string, { secrets }: Clients, to: Trials = trials) =>
      refused(to, `${who} reads it`, ['AccessDeniedException'], () => valueOf(secrets, SecretId));
    await refuse('a stranger', stranger, at('enforced', trials));
    await refuse('somebody who may not use its key', keyless);
    return trials;
  },
});

async function valueOf(secrets: SecretsManagerClient, SecretId: string): Promise<Value> {
  const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  return secretValue.parse(JSON.parse(SecretString));
}

/** Rotates and waits for the end. */
async function rotate({ operator: { secrets } }: ProbeContext, SecretId: string): Promise<void> {
  const { VersionId = '' } = await secrets.send(new RotateSecretCommand({ SecretId }));
  const until = Date.now() + LONGEST_MILLISECONDS;
  while (Date.now() < until) {
    const { VersionIdsToStages: stages } = await secrets.send(new DescribeSecretCommand({ SecretId }));
    if (stages?.[VersionId]?.includes('AWSCURRENT')) return;
    await sleep(50);
  }
  throw new Error('the rotation did not end');
}

/** The values that were read until something ended. @throws whatever a single read throws */
async function readWhile(
  secrets: SecretsManagerClient,
  SecretId: string,
  work: Promise<void>,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  let over = false;
  const ended = work.finally(() => (over = true));
  const read = async (): Promise<void> => {
    // Once more when it is over.
    for (let last = false; !last; await sleep(EVERY_MILLISECONDS)) {
      last = over;
      seen.add((await valueOf(secrets, SecretId)).current);
    }
  };
  await Promise.all([ended, read()]);
  return seen;
}
