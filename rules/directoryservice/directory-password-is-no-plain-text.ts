import { one } from '../example';
import { standsInTemplate } from '../plain-text';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-DS-01',
  title: "Directory's administrator password does not stand in the template",
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: ['AWS::DirectoryService::MicrosoftAD', 'AWS::DirectoryService::SimpleAD'],
  check(resource, template) {
    const password = resource.get('Password');
    return password.isPresent() && standsInTemplate(password, template)
      ? fail(password, 'a password stands in the template')
      : pass();
  },
  docs: () => ({
    rationale: 'The administrator of a directory is the administrator of every machine in it.',
    remediation:
      'Refer to a secret by `{{resolve:secretsmanager:…}}`, or to a parameter with `NoEcho` and without `Default`.',

    examples: {
      pass: {
        secret: one('AWS::DirectoryService::MicrosoftAD', {
          Password: '{{resolve:secretsmanager:directory}}',
        }),
        'no password': one('AWS::DirectoryService::SimpleAD'),
      },
      fail: {
        'plain text, without a reference': one('AWS::DirectoryService::MicrosoftAD', {
          Password: 'correct horse battery',
        }),
      },
    },
  }),
});
