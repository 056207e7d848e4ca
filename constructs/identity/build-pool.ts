import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { type Construct } from 'constructs';
import { customerKey } from '../customer-key';
import { checkedRetention, retentionDaysFor } from '../logs/retention';
import { accept } from '../waivers/accept';
import { hardenedPool } from './hardened-pool';
import { letCognitoUse } from './pool-key';
import { type PoolParts } from './pool-parts';
import { type SecureUserPoolProps } from './secure-user-pool-props';
import { signInDomain } from './sign-in-domain';
import { acceptNoThreatProtection, protectFromThreats } from './threat-protection';
import { logGroupNameOf, UserEventLogs } from './user-event-logs';

/** The pool with its key, its sign-in pages, its threat protection and its logs; a loosening leaves its waivers. */
export function buildPool(scope: Construct, props: SecureUserPoolProps): PoolParts {
  const { archive, withoutDeletionProtection, withoutThreatProtection, webAclArn } = props;
  const logRetention = checkedRetention('the logs of sign-ins', props.logRetention);
  const domain = signInDomain(scope, props);
  const logGroupName = logGroupNameOf(scope);
  const encryptionKey =
    props.encryptionKey ??
    customerKey(scope, 'Key', `Encrypts the user pool ${scope.node.path} and its logs`);
  letCognitoUse(encryptionKey, logGroupName);
  const userPool = hardenedPool(scope, 'Pool', {
    relyingParty: domain.host,
    encryptionKey,
    protectedFromDeletion: withoutDeletionProtection === undefined,
    protectedFromThreats: withoutThreatProtection === undefined,
  });
  if (withoutDeletionProtection !== undefined) {
    accept(userPool, withoutDeletionProtection, 'PC-COG-25', 'PC-COG-26', 'PC-COG-27');
  }
  if (webAclArn !== undefined) {
    new CfnWebACLAssociation(scope, 'WebAcl', { resourceArn: userPool.userPoolArn, webAclArn });
  }
  domain.serve(userPool);
  if (withoutThreatProtection === undefined) protectFromThreats(scope, 'ThreatProtection', userPool);
  else acceptNoThreatProtection(userPool, withoutThreatProtection);
  new UserEventLogs(scope, 'Events', {
    userPool,
    logGroupName,
    encryptionKey,
    retention: logRetention,
    signIns: withoutThreatProtection === undefined,
    ...(archive && { archive }),
  });
  return {
    userPool,
    signInHost: domain.host,
    encryptionKey,
    logRetention: retentionDaysFor(logRetention),
    ...(withoutDeletionProtection && { withoutDeletionProtection }),
  };
}
