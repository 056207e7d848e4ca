import { CfnUserPoolRiskConfigurationAttachment, type IUserPool } from 'aws-cdk-lib/aws-cognito';
import { type Construct } from 'constructs';

/**
 * Says what threat protection does, for every client of a pool: known-stolen passwords are refused, sign-ins of high risk are
 * blocked, and any lesser risk takes a second factor. Nobody is told by mail, because the mail would help who guesses.
 */
export function protectFromThreats(scope: Construct, id: string, userPool: IUserPool): void {
  const answer = (eventAction: string) => ({ eventAction, notify: false });
  new CfnUserPoolRiskConfigurationAttachment(scope, id, {
    userPoolId: userPool.userPoolId,
    clientId: 'ALL',
    compromisedCredentialsRiskConfiguration: {
      eventFilter: ['SIGN_IN', 'PASSWORD_CHANGE', 'SIGN_UP'],
      actions: { eventAction: 'BLOCK' },
    },
    accountTakeoverRiskConfiguration: {
      actions: {
        highAction: answer('BLOCK'),
        mediumAction: answer('MFA_REQUIRED'),
        lowAction: answer('MFA_REQUIRED'),
      },
    },
  });
}
