import { type Stack } from 'aws-cdk-lib';
import { CfnRuleGroup } from 'aws-cdk-lib/aws-wafv2';
import { AnomalyAnswer, ManagedRules, Waiver, WebFirewall } from '../../lib';
import { passesOtherTools } from './tools';

const because = Waiver.because('rehearsal', { owner: 'platform', expires: '2027-03-01' });
const fields = { usernameField: '/name', passwordField: '/password' };

/** A firewall with every choice taken. */
function build(stack: Stack): WebFirewall {
  const firewall = new WebFirewall(stack, 'Firewall', {
    managedRules: [
      ManagedRules.adminProtection(),
      ManagedRules.linux(),
      ManagedRules.unix(),
      ManagedRules.windows(),
      ManagedRules.php(),
      ManagedRules.wordPress(),
      ManagedRules.accountTakeover({ loginPath: '/web/login', ...fields }),
      ManagedRules.accountCreation({
        registrationPagePath: '/register',
        creationPath: '/web/signup',
        emailField: '/email',
        ...fields,
      }),
      ManagedRules.targetedBotControl(),
    ],
    pinnedVersions: { AWSManagedRulesSQLiRuleSet: 'Version_2.0' },
    withoutBlocking: { AWSManagedRulesPHPRuleSet: because },
    traffic: {
      loginPaths: ['/web/login'],
      apiPaths: ['/api/'],
      hostedClientPaths: ['/oauth2/token'],
      anomalyAnswer: AnomalyAnswer.CAPTCHA,
      forwardedAddresses: because,
    },
    limits: { bodyKibibytes: 64 },
  });
  const group = new CfnRuleGroup(stack, 'Cards', {
    scope: 'REGIONAL',
    capacity: 60,
    visibilityConfig: { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName: 'Cards' },
  });
  firewall.addRuleGroup(group.attrArn, 60);
  return firewall;
}

passesOtherTools('a web firewall with every choice taken', (stack) => void build(stack), {
  resource: 'AWS::WAFv2::WebACL',
});
