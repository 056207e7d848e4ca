import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule, pass } from '../rule';
const cluster = (ExecuteCommandConfiguration: unknown) =>
  one('AWS::ECS::Cluster', { Configuration: { ExecuteCommandConfiguration } });

export default defineRule({
  id: 'PC-ECS-42',
  title: 'Shells in containers are encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::ECS::Cluster'],
  check(resource) {
    const exec = resource.get('Configuration.ExecuteCommandConfiguration');
    return exec.isAbsent() || exec.get('Logging').is('NONE')
      ? pass()
      : expectCustomerKey(exec.get('KmsKeyId'), 'with TLS alone');
  },
  docs: () => ({
    rationale:
      'What is typed into a container, and what it answers, is then readable only with a key that you can refuse.',
    remediation: 'Set `Configuration.ExecuteCommandConfiguration.KmsKeyId` to a customer key.',
    whenNotToUse: 'Where TLS between browser and container is enough.',
    examples: {
      pass: {
        key: cluster({ Logging: 'OVERRIDE', KmsKeyId: { Ref: 'Key' } }),
        'no shells, where it is omitted': one('AWS::ECS::Cluster'),
        'no log of shells, which another rule judges': cluster({ Logging: 'NONE' }),
      },
      fail: { 'omitted where shells are logged': cluster({ Logging: 'OVERRIDE' }) },
    },
  }),
});
