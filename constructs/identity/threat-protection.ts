import { CfnUserPoolRiskConfigurationAttachment, type IUserPool } from 'aws-cdk-lib/aws-cognito';
import { type Construct } from 'constructs';
import { accept } from '../waivers/accept';
import { Waiver } from '../waivers/waiver';

/**
 * Says what threat protection does, for every client of a pool: known-stolen passwords are refused, sign-ins of high and
 * medium risk are blocked, and low risk takes a second factor. Nobody is told by mail, because the mail would help who guesses.
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
        // A second factor is asked for in any case, so only blocking adds something here.
        mediumAction: answer('BLOCK'),
        lowAction: answer('MFA_REQUIRED'),
      },
    },
  });
}

/** Leaves waivers of the rules that a pool without threat protection breaks; each says what fell away. */
export function acceptNoThreatProtection(userPool: IUserPool, waiver: Waiver): void {
  const { reason, owner, expires, ticket } = waiver;
  const listed =
    `${reason} (plan Essentials: stolen passwords are not recognised, sign-ins of high and medium risk are not blocked, ` +
    'sign-in attempts are not logged)';
  accept(
    userPool,
    Waiver.because(listed, { owner, expires, ...(ticket !== undefined && { ticket }) }),
    ...withoutPlus,
  );
}

const withoutPlus = ['PC-COG-21', 'PC-COG-38'];
