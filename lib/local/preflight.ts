import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { z } from 'zod';

import { PortcullisError } from '../../waivers/error';
import { type ServiceClients } from './clients';
import { type Target } from './environment';
import { health } from './health';
import { type Principals } from './principals';

const said = z.looseObject({ auth: z.string(), version: z.string() });

/**
 * Makes sure that the emulator checks anything at all before a refusal is believed: it says that it does, it refuses a
 * user without rights what it allows one with them, and it refuses an unknown key.
 *
 * @throws PortcullisError `LOCAL_NO_AUTH`. Returns the emulator's version.
 */
export async function preflight(target: Target, principals: Principals): Promise<string> {
  const { auth, version } = said.parse(await health(target.endpoint));
  if (auth !== 'enabled')
    throw new PortcullisError(
      'LOCAL_NO_AUTH',
      `the emulator checks nothing: auth is ${auth}, it must be enabled`,
    );
  const without = await principals.user('without-rights', []);
  const reader = await principals.user('lists-buckets', [
    { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
  ]);
  if (!(await denied(without))) {
    throw new PortcullisError(
      'LOCAL_NO_AUTH',
      'the emulator lets a user without any rights list buckets; no refusal of it can be believed',
    );
  }
  if (await denied(reader)) {
    throw new PortcullisError(
      'LOCAL_NO_AUTH',
      'the emulator refuses a user what an own policy allows; its refusals say nothing',
    );
  }
  return version;
}

async function denied({ s3 }: ServiceClients): Promise<boolean> {
  try {
    await s3.send(new ListBucketsCommand({}));
    return false;
  } catch (error) {
    if (error instanceof Error && error.name === 'AccessDenied') return true;
    throw error;
  }
}
