import { type Stack } from 'aws-cdk-lib';
import { CfnRuleGroup, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import { AnomalyAnswer, ManagedRules, Waiver, WebFirewall } from '../../lib';
import { toolsSay } from './protected-api/tools';

const packs = () => [
  new AwsSolutionsChecks(),
  new HIPAASecurityChecks(),
  new NIST80053R5Checks(),
  new PCIDSS321Checks(),
  new ServerlessChecks(),
];
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
test('a web firewall with every choice taken passes all five packs of cdk-nag, without a word of disagreement', () => {
  const { found, acknowledged } = toolsSay((stack) => void build(stack), ...packs());
  expect(found).toEqual([]);
  expect(acknowledged).toEqual([]);
});

describe("CDK's own validation", () => {
  const off = process.env.CDK_VALIDATION;
  beforeAll(() => (process.env.CDK_VALIDATION = 'true'));
  afterAll(() => (process.env.CDK_VALIDATION = off));

  test('passes it, and finds a property that CloudFormation does not know', () => {
    expect(toolsSay((stack) => void build(stack)).found).toEqual([]);
    const invalid = (stack: Stack) => {
      const acl = build(stack)
        .node.findAll()
        .find((node) => CfnWebACL.isCfnWebACL(node));
      acl?.addPropertyOverride('NoSuchProperty', 'x');
    };
    expect(toolsSay(invalid).found).not.toEqual([]);
  });
});
