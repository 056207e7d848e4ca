import { Duration } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import { type Construct } from 'constructs';
import { acknowledge } from '../acknowledge';

/** A queue for events that a function failed to handle: under a customer key, and a dead-letter queue of no other queue. */
export function deadLetterQueue(scope: Construct, id: string, encryptionMasterKey: IKey): Queue {
  const queue = new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    redriveAllowPolicy: { redrivePermission: RedrivePermission.DENY_ALL },
  });
  acknowledge(queue, 'it is a queue for dead letters itself', 'Serverless::Serverless-SQSRedrivePolicy');
  return queue;
}
