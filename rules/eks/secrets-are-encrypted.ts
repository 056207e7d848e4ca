import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EKS-04',
  title: 'EKS cluster encrypts secrets with a customer key',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['EKS.3'] },
  waivable: true,
  appliesTo: ['AWS::EKS::Cluster'],
  check(resource) {
    const encrypted = resource
      .get('EncryptionConfig')
      .some(
        (config) =>
          config.get('Resources').some((item) => item.is('secrets')) &&
          config.get('Provider.KeyArn').isPresent(),
      );
    return encrypted
      ? pass()
      : fail(resource.get('EncryptionConfig'), 'secrets are not encrypted with a key of yours');
  },
  docs: () => ({
    rationale:
      'Secrets of Kubernetes are only encoded. With a key of yours, who reads the store of the cluster still cannot read them.',
    remediation: 'Set `EncryptionConfig` with `Resources` at `[secrets]` and `Provider.KeyArn`.',

    examples: {
      pass: {
        key: one('AWS::EKS::Cluster', {
          EncryptionConfig: [{ Resources: ['secrets'], Provider: { KeyArn: { Ref: 'Key' } } }],
        }),
      },
      fail: {
        omitted: one('AWS::EKS::Cluster'),
        'no secrets': one('AWS::EKS::Cluster', {
          EncryptionConfig: [{ Resources: [], Provider: { KeyArn: { Ref: 'Key' } } }],
        }),
      },
    },
  }),
});
