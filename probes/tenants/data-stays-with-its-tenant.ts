import {
  BatchGetItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';

import { prefixes } from '../../runtime/tenants/contract';
import { type Clients, type ProbeContext } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { readObject, sharedBucket, sharedTable } from './shared';
import { type Tenant, withTwoTenants } from './tenants';

const DENIED = ['AccessDeniedException', 'AccessDenied'];
type Act = (session: Clients, of: Tenant) => Promise<unknown>;

export default defineProbe({
  id: 'PR-TEN-03',
  title: 'A session reads and writes the items, objects and secrets of its tenant, and of no other',
  controls: ['AUT-05', 'DAT-01'],
  needs: 'AWS::StepFunctions::StateMachine',
  // The emulator evaluates the policies; the tag of the session in them, and the partition keys of a request, come from us.
  level: 'shim',
  act: (context) =>
    withTwoTenants(context, async (own, other) => {
      const trials: Trial[] = [];
      const { each, whole } = uses(context);
      for (const [what, act] of Object.entries(each)) {
        await allowed(trials, `${what} of its own`, () => act(own.session, own));
        await refused(trials, `${what} of another tenant`, DENIED, () => act(other.session, own));
        // Its id begins as the other’s does.
        const longer = { ...own, id: `${own.id}0` };
        await refused(trials, `${what} of a tenant whose id begins alike`, DENIED, () =>
          act(own.session, longer),
        );
      }
      for (const [what, act] of Object.entries(whole))
        await refused(trials, what, DENIED, () => act(own.session, other));
      return trials;
    }),
});

/** What a session does with what is one tenant's, and with what is of all. */
function uses(context: ProbeContext): Record<'each' | 'whole', Record<string, Act>> {
  const [TableName, Bucket] = [sharedTable(context), sharedBucket(context)];
  const id = (tenant: Tenant) => ({ S: `${prefixes.partition(tenant.id)}order` });
  const Key = (tenant: Tenant) => ({ id: id(tenant), at: { S: '1' } });
  const file = (tenant: Tenant) => `${prefixes.object(tenant.id)}file`;
  const under = ({ key: SSEKMSKeyId }: Tenant) => ({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId }) as const;
  const each: Record<string, Act> = {
    'writes an item': (session, of) =>
      session.dynamodb.send(new PutItemCommand({ TableName, Item: Key(of) })),
    'reads an item': (session, of) => session.dynamodb.send(new GetItemCommand({ TableName, Key: Key(of) })),
    'queries items': (session, of) =>
      session.dynamodb.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'id = :id',
          ExpressionAttributeValues: { ':id': id(of) },
        }),
      ),
    'writes an object': (session, of) =>
      session.s3.send(new PutObjectCommand({ Bucket, Key: file(of), ...under(of), Body: 'of nobody else' })),
    'reads an object': (session, of) => readObject(session.s3, { Bucket, Key: file(of) }),
    'lists objects': (session, of) =>
      session.s3.send(new ListObjectsV2Command({ Bucket, Prefix: prefixes.object(of.id) })),
    'reads the secret': (session, of) =>
      session.secrets.send(new GetSecretValueCommand({ SecretId: `${prefixes.secret(of.id)}signing` })),
  };
  return {
    each,
    whole: {
      'scans the table': ({ dynamodb }) => dynamodb.send(new ScanCommand({ TableName })),
      'reads an item of its own and one of another tenant in one request': ({ dynamodb }, other) =>
        dynamodb.send(
          new BatchGetItemCommand({
            RequestItems: { [TableName]: { Keys: [Key(other), { id: { S: 'x#order' }, at: { S: '1' } }] } },
          }),
        ),
      'lists the whole bucket': ({ s3 }) => s3.send(new ListObjectsV2Command({ Bucket })),
    },
  };
}
