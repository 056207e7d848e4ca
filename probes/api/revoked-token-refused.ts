import { setTimeout as sleep } from 'node:timers/promises';

import { PutItemCommand } from '@aws-sdk/client-dynamodb';

import { permissions, revocationTable } from '../../runtime/verify/contract';
import { only, type ProbeContext } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed } from '../trial';
import { Caller, claimsOf } from './caller';

const path = '/me';
/** The environment's bound on staleness, and a moment for the calls themselves. */
const BOUND_SECONDS = 20;
const SLACK_SECONDS = 3;

export default defineProbe({
  id: 'PR-API-03',
  title: 'A session that was revoked is shut out within the stated time, and no other with it',
  controls: ['IDN-03', 'IDN-05'],
  level: 'shim',
  act: (context) =>
    Caller.during(context, async (caller) => {
      const { api } = caller;
      const trials: Trial[] = [];
      const [lost, other] = [(await caller.signIn()).access, (await caller.signIn()).access];
      await allowed(trials, 'calls with a good token', () => api.call({ path, token: lost }));
      await allowed(trials, 'ends that session', () => revoke(context, String(claimsOf(lost)['origin_jti'])));
      const begun = Date.now();
      const seconds = () => (Date.now() - begun) / 1000;
      let open = true;
      while (open && seconds() < BOUND_SECONDS + SLACK_SECONDS) {
        open = await api.call({ path, token: lost }).then(
          () => true,
          (error: unknown) => !(error instanceof Error && error.name === 'Http401'),
        );
        if (open) await sleep(500);
      }
      const detail = open ? `open after ${BOUND_SECONDS} s` : `shut after ${seconds().toFixed(1)} s`;
      const what = `calls with a token of the session, ${BOUND_SECONDS} s later`;
      trials.push({ what, expected: 'refused', seen: open ? 'allowed' : 'refused', detail });
      await allowed(trials, 'calls with a token of another session of the same user', () =>
        api.call({ path, token: other }),
      );
      return trials;
    }),
});

/** As a backend does that may revoke, and nothing else. */
async function revoke(context: ProbeContext, session: string): Promise<void> {
  const table = only(context, 'AWS::DynamoDB::Table', ({ TimeToLiveSpecification: expiry }) =>
    JSON.stringify(expiry ?? '').includes(`"${revocationTable.timeToLive}"`),
  );
  const Resource = `arn:aws:dynamodb:${context.region}:${context.account}:table/${table.physicalId}`;
  const backend = await context.assume('revoker', [
    { Effect: 'Allow', Action: permissions.writer, Resource },
    { Effect: 'Allow', Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*' },
  ]);
  const expires = Math.floor(Date.now() / 1000) + 3600;
  await backend.dynamodb.send(
    new PutItemCommand({
      TableName: table.physicalId,
      Item: {
        [revocationTable.partitionKey]: { S: `session#${session}` },
        [revocationTable.timeToLive]: { N: String(expires) },
      },
    }),
  );
}
