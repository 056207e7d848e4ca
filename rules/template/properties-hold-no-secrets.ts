import { secretProperties, secretsOf } from '../secret-properties';
import { asksForSecret, standsInTemplate } from '../plain-text';
import { inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const broker = (Password: unknown, beside = {}) =>
  one('AWS::AmazonMQ::Broker', { Users: [{ Username: 'app', Password }] }, beside);
const reference = '{{resolve:secretsmanager:broker:SecretString:password}}';

export default defineRule({
  id: 'PC-TPL-13',
  title: 'Property that takes a secret does not spell it out',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: Object.keys(secretProperties),
  check(resource, template) {
    return secretsOf(resource).flatMap((secret) =>
      standsInTemplate(secret, template) && !asksForSecret(secret.text() ?? '')
        ? fail(secret, 'a secret can be read here in the template, or in the parameters of the stack')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'A template is kept in version control, build logs and the history of the stack. The default of a parameter, or a parameter that is shown, is just as readable there.',
    remediation:
      'Refer to a secret by `{{resolve:secretsmanager:…}}` (`SecretVault`), or to a parameter with `NoEcho` and without `Default`.',
    examples: {
      pass: {
        omitted: one('AWS::AmazonMQ::Broker'),
        'a secret': broker(reference),
        'a form to fill in': broker('<your password>'),
        'a hidden parameter that is empty by default': {
          Parameters: { Password: { Type: 'String', NoEcho: true, Default: '' } },
          ...broker({ Ref: 'Password' }),
        },
        'a hidden parameter': {
          Parameters: { Password: { Type: 'String', NoEcho: true } },
          ...broker({ Ref: 'Password' }),
        },
        'another secret of the template': resources({
          Client: ['AWS::Cognito::UserPoolClient'],
          Subject: [
            'AWS::Events::Connection',
            {
              AuthParameters: {
                OAuthParameters: {
                  ClientParameters: { ClientSecret: { 'Fn::GetAtt': ['Client', 'ClientSecret'] } },
                },
              },
            },
          ],
        }),
      },
      fail: {
        'plain text': broker('hunter2hunter2'),
        'plain text that sounds like an example': broker('MyPassword123'),
        'in a directory': one('AWS::DirectoryService::MicrosoftAD', {
          Name: 'corp',
          Password: 'hunter2hunter2',
        }),
        'a client secret': one('AWS::ElasticLoadBalancingV2::Listener', {
          DefaultActions: [
            { Type: 'authenticate-oidc', AuthenticateOidcConfig: { ClientSecret: 'hunter2' } },
          ],
        }),
        'the key of a tunnel': one('AWS::EC2::VPNConnection', {
          VpnTunnelOptionsSpecifications: [{ PreSharedKey: 'hunter2hunter2' }],
        }),
        'a parameter that is shown': {
          Parameters: { Password: { Type: 'String' } },
          ...broker({ Ref: 'Password' }),
        },
        'outside production': staged(broker(inProduction(reference, 'hunter2hunter2'))),
      },
    },
  }),
});
