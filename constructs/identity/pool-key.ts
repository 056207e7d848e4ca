import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { letLogsUse } from '../logs/log-key';

/**
 * Lets Cognito keep the users of this account's pools under the key, and lets it and CloudWatch Logs write the log group.
 *
 * The pool itself cannot be named, because it names the key. Whoever administers users (with AdminCreateUser, say) needs
 * permission for the key of his own.
 */
export function letCognitoUse(key: IKey, logGroupName: string): void {
  const stack = Stack.of(key);
  const pools = stack.formatArn({ service: 'cognito-idp', resource: 'userpool', resourceName: '*' });
  const fromPools = {
    ArnLike: { 'aws:SourceArn': pools },
    StringEquals: { 'aws:SourceAccount': stack.account },
  };
  const cognito = ['cognito-idp.amazonaws.com', 'identitystore.amazonaws.com'];
  const delivered = {
    StringLike: { 'kms:EncryptionContext:SourceArn': stack.formatArn({ service: 'logs', resource: '*' }) },
  };

  allow(
    key,
    'CognitoKeepsUsers',
    cognito,
    ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncrypt*'],
    {
      ...fromPools,
      StringLike: { 'kms:EncryptionContext:aws:cognito-idp:userpool-arn': pools },
    },
  );
  allow(key, 'CognitoSeesTheKey', cognito, ['kms:DescribeKey'], fromPools);
  allow(
    key,
    'CognitoSendsLogs',
    ['cognito-idp.amazonaws.com'],
    ['kms:Encrypt', 'kms:GenerateDataKey'],
    delivered,
  );
  allow(
    key,
    'DeliveryReadsLogs',
    ['delivery.logs.amazonaws.com'],
    ['kms:Decrypt', 'kms:GenerateDataKey'],
    delivered,
  );
  letLogsUse(key, logGroupName);
}

type Conditions = Record<string, Record<string, string>>;

function allow(
  key: IKey,
  sid: string,
  services: readonly string[],
  actions: string[],
  conditions: Conditions,
): void {
  const principals = services.map((service) => new ServicePrincipal(service));
  // In a key's own policy `*` is the key.
  key.addToResourcePolicy(new PolicyStatement({ sid, principals, actions, resources: ['*'], conditions }));
}
