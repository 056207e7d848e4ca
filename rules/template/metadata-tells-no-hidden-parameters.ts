import { hiddenParameters, usesOf } from '../hidden-parameters';
import { one } from '../example';
import { defineRule, fail } from '../rule';

const machine = (Metadata: unknown, more = {}) => ({
  Parameters: { DbPassword: { Type: 'String', NoEcho: true }, Stage: { Type: 'String' } },
  ...one('AWS::EC2::Instance', {}, { Metadata }),
  ...more,
});

export default defineRule({
  id: 'PC-TPL-15',
  title: 'Metadata tells no hidden parameter',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: 'template',
  check(template) {
    const names = hiddenParameters(template);
    if (names.length === 0) return [];
    return [...template.resources].flatMap((resource) => {
      const metadata = resource.attribute('Metadata');
      return usesOf(names, metadata.rawValue()).flatMap(({ pointer, name }) =>
        fail(
          `/Resources/${resource.logicalId}${metadata.path}${pointer}`,
          `it shows the hidden parameter ${name}`,
        ),
      );
    });
  },
  docs: () => ({
    rationale:
      'CloudFormation hides the value of a parameter, not what is made of it: whoever may describe the resource reads its metadata, configuration files of `cfn-init` among them.',
    remediation: 'Let the machine read the secret from Secrets Manager (`SecretVault`) when it starts.',
    whenNotToUse: 'Where the parameter is hidden for another reason than that it is secret.',
    examples: {
      pass: {
        'no secret': machine({ Stage: { Ref: 'Stage' } }),
        'no metadata': machine(undefined),
        'the address of a secret': machine({ Secret: { 'Fn::Sub': 'arn:aws:ssm:::parameter/${Stage}' } }),
      },
      fail: {
        'by reference': machine({ Password: { Ref: 'DbPassword' } }),
        'in a file for the machine': machine({
          'AWS::CloudFormation::Init': {
            config: { files: { '/etc/app.conf': { content: { 'Fn::Sub': 'password=${DbPassword}' } } } },
          },
        }),
        'in a joined file': machine({ File: { 'Fn::Join': ['', ['password=', { Ref: 'DbPassword' }]] } }),
      },
    },
  }),
});
