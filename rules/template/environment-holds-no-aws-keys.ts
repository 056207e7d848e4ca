import { environmentTypes, eachVariable } from '../environment';
import { one, resources, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const lambda = (Variables?: Record<string, unknown>) =>
  one('AWS::Lambda::Function', Variables && { Environment: { Variables } });
const keyItself = { 'Fn::GetAtt': ['Key', 'SecretAccessKey'] };
const names = /^(?:aws_?)?(?:access_?key_?id|secret_?(?:access_?)?key|session_?token)$/i;

export default defineRule({
  id: 'PC-TPL-11',
  title: 'Environment gives no AWS keys beside the role',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-06'],
  waivable: true,
  // Build projects have a rule of their own.
  appliesTo: environmentTypes.filter((type) => type !== 'AWS::CodeBuild::Project'),
  check(resource) {
    return eachVariable(resource, (name, value) =>
      names.test(name) && /aws|access/i.test(name) && value.isPresent()
        ? fail(value, `${name} gives long-lived keys to a program that has a role`)
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'Programs on AWS get short-lived keys from their role. Keys in the environment do not end by themselves, and whoever may describe the resource can take them.',
    remediation: 'Remove the variable, and give the permissions to the role of the function or the task.',
    examples: {
      pass: {
        'no environment': lambda(),
        'other settings': lambda({ AWS_NODEJS_CONNECTION_REUSE_ENABLED: '1' }),
        ...each(['MY_AWS_ACCESS_KEY_ID', 'AWS_ACCESS_KEY_ID_PATH', 'SECRET_KEY'], (name) =>
          lambda({ [name]: 'any' }),
        ),
      },
      fail: {
        'the id of a key': lambda({ AWS_ACCESS_KEY_ID: 'any' }),
        'from a parameter': lambda({ AWS_SECRET_ACCESS_KEY: { Ref: 'Key' } }),
        'of a key that the template makes': resources({
          Key: ['AWS::IAM::AccessKey', { UserName: 'app' }],
          Subject: [
            'AWS::ECS::TaskDefinition',
            {
              ContainerDefinitions: [{ Environment: [{ Name: 'AWS_SECRET_ACCESS_KEY', Value: keyItself }] }],
            },
          ],
        }),
        ...each(
          [
            'ACCESS_KEY_ID',
            'AWSACCESSKEYID',
            'awsSecretKey',
            'AWS_SECRETKEY',
            'AWS_SECRET_KEY',
            'aws_secret_accesskey',
            'AWS_SESSION_TOKEN',
            'AWSSESSIONTOKEN',
            'secretaccesskey',
            'access_keyid',
            'accesskey_id',
          ],
          (name) => lambda({ [name]: 'any' }),
        ),
      },
    },
  }),
});
