import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPool,
  CustomThreatProtectionMode,
  FeaturePlan,
  Mfa,
  PasskeyUserVerification,
  StandardThreatProtectionMode,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type Construct } from 'constructs';
import { definitionOf } from '../definition';

interface HardenedPoolOptions {
  /** The host that passkeys are bound to. */
  readonly relyingParty: string;
  readonly encryptionKey: IKey;
  readonly protectedFromDeletion: boolean;
  /** Takes plan Plus with threat protection; else Essentials, which has none. */
  readonly protectedFromThreats: boolean;
}

/** A pool that takes a passkey, or a password with an authenticator app, and nothing else. */
export function hardenedPool(scope: Construct, id: string, options: HardenedPoolOptions): UserPool {
  const { relyingParty, encryptionKey, protectedFromDeletion, protectedFromThreats } = options;
  const pool = new UserPool(scope, id, {
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    // Until a new address is verified the old one counts: whoever holds a session cannot move the account away.
    keepOriginal: { email: true },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false, email: false },
    signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
    passkeyRelyingPartyId: relyingParty,
    passkeyUserVerification: PasskeyUserVerification.REQUIRED,
    passwordPolicy: {
      minLength: 14,
      requireDigits: true,
      requireLowercase: true,
      requireSymbols: true,
      requireUppercase: true,
      passwordHistorySize: 24,
      tempPasswordValidity: Duration.days(1),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: protectedFromThreats ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
    ...(protectedFromThreats && {
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      customThreatProtectionMode: CustomThreatProtectionMode.FULL_FUNCTION,
    }),
    deletionProtection: protectedFromDeletion,
    removalPolicy: protectedFromDeletion ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const definition = definitionOf(pool, CfnUserPool.isCfnUserPool);
  // A passkey that proves presence and person is two factors; without this it would be one, beside the other.
  definition.webAuthnFactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
  definition.smsVerificationMessage = undefined;
  definition.verificationMessageTemplate = { defaultEmailOption: 'CONFIRM_WITH_CODE' };
  definition.keyConfiguration = { keyType: 'CUSTOMER_MANAGED_KEY', kmsKeyArn: encryptionKey.keyArn };
  return pool;
}
