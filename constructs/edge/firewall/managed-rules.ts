import { type PriceId } from '../../../checklist/prices';
import { checkPaths, pointer } from './paths';

/** Where people sign in, for the rules against account takeover. */
export interface AccountTakeoverOptions {
  /** Path that credentials are sent to, such as `/web/login`. */
  readonly loginPath: string;
  /** Field of the JSON body that holds the user's name, as a JSON pointer such as `/email`. */
  readonly usernameField: string;
  /** Field of the JSON body that holds the password, as a JSON pointer such as `/password`. */
  readonly passwordField: string;
}

/** Where people sign up, for the rules against fraudulent accounts. */
export interface AccountCreationOptions {
  /** Path of the page with the form, such as `/web/register`. */
  readonly registrationPagePath: string;
  /** Path that the form is sent to, such as `/web/signup`. */
  readonly creationPath: string;
  /** Field of the JSON body that holds the user's name, as a JSON pointer such as `/name`. */
  readonly usernameField: string;
  /** Field of the JSON body that holds the password, as a JSON pointer such as `/password`. */
  readonly passwordField: string;
  /** Field of the JSON body that holds the address, as a JSON pointer such as `/email`. */
  readonly emailField: string;
}

/**
 * A group of AWS's managed rules that a web firewall uses by choice, beside those that it always has.
 *
 * @example
 * const rules = [ManagedRules.linux(), ManagedRules.adminProtection()];
 */
export class ManagedRules {
  /** Administration pages of common software are not reachable. */
  public static adminProtection(): ManagedRules {
    return new ManagedRules('AWSManagedRulesAdminProtectionRuleSet');
  }

  /** For what runs on Linux; `unix` beside it. */
  public static linux(): ManagedRules {
    return new ManagedRules('AWSManagedRulesLinuxRuleSet');
  }

  /** For what runs on a POSIX system. */
  public static unix(): ManagedRules {
    return new ManagedRules('AWSManagedRulesUnixRuleSet');
  }

  /** For what runs on Windows. */
  public static windows(): ManagedRules {
    return new ManagedRules('AWSManagedRulesWindowsRuleSet');
  }

  /** For what is written in PHP. */
  public static php(): ManagedRules {
    return new ManagedRules('AWSManagedRulesPHPRuleSet');
  }

  /** For WordPress. */
  public static wordPress(): ManagedRules {
    return new ManagedRules('AWSManagedRulesWordPressRuleSet');
  }

  /** Bots that say who they are, and those that are plain to see. Paid for by the month and the request: synthesis says how much. */
  public static botControl(): ManagedRules {
    const configs = [{ awsManagedRulesBotControlRuleSet: { inspectionLevel: 'COMMON' } }];
    return new ManagedRules('AWSManagedRulesBotControlRuleSet', configs, ['wafBotControl', 'wafBotRequests']);
  }

  /** Bots that hide, too. Paid for by the month and the request, ten times as much: synthesis says how much. */
  public static targetedBotControl(): ManagedRules {
    const level = { inspectionLevel: 'TARGETED', enableMachineLearning: true };
    return new ManagedRules(
      'AWSManagedRulesBotControlRuleSet',
      [{ awsManagedRulesBotControlRuleSet: level }],
      ['wafBotControl', 'wafTargetedBotRequests'],
    );
  }

  /**
   * Stolen and guessed credentials, for a sign-in page of your own; a user pool has its threat protection and refuses these.
   * Paid for by the month and the sign-in: synthesis says how much.
   *
   * @throws an error whose `code` is `firewall-path-invalid` or `firewall-field-invalid`
   */
  public static accountTakeover(options: AccountTakeoverOptions): ManagedRules {
    const { loginPath, usernameField, passwordField } = options;
    checkPaths('loginPath', [loginPath]);
    return new ManagedRules(
      'AWSManagedRulesATPRuleSet',
      [
        {
          awsManagedRulesAtpRuleSet: {
            loginPath,
            requestInspection: {
              payloadType: 'JSON',
              usernameField: { identifier: pointer('usernameField', usernameField) },
              passwordField: { identifier: pointer('passwordField', passwordField) },
            },
          },
        },
      ],
      ['wafFraudControl', 'wafFraudAttempts'],
    );
  }

  /**
   * Fraudulent sign-ups, for a page of your own; a user pool refuses these. Paid for by the month and the sign-up:
   * synthesis says how much.
   *
   * @throws an error whose `code` is `firewall-path-invalid` or `firewall-field-invalid`
   */
  public static accountCreation(options: AccountCreationOptions): ManagedRules {
    const { registrationPagePath, creationPath, usernameField, passwordField, emailField } = options;
    checkPaths('registrationPagePath', [registrationPagePath]);
    checkPaths('creationPath', [creationPath]);
    return new ManagedRules(
      'AWSManagedRulesACFPRuleSet',
      [
        {
          awsManagedRulesAcfpRuleSet: {
            registrationPagePath,
            creationPath,
            requestInspection: {
              payloadType: 'JSON',
              usernameField: { identifier: pointer('usernameField', usernameField) },
              passwordField: { identifier: pointer('passwordField', passwordField) },
              emailField: { identifier: pointer('emailField', emailField) },
            },
          },
        },
      ],
      ['wafFraudControl', 'wafFraudAttempts'],
    );
  }

  private constructor(
    /** AWS's name of the group. */
    public readonly groupName: string,
    /** @internal How the group is told where to look. */
    public readonly _configs: Record<string, unknown>[] = [],
    /** @internal What the group is paid for. */
    public readonly _prices: PriceId[] = [],
  ) {}
}
