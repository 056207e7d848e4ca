import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SSM-02',
  title: 'Session document encrypts sessions and their log',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::SSM::Document'],
  check(resource) {
    if (!resource.get('DocumentType').is('Session')) return pass();
    const inputs = resource.get('Content.inputs');
    const key = inputs.get('kmsKeyId');
    return [
      ...(key.isPresent() && !key.is('') ? pass() : fail(key, 'sessions have no key of yours')),
      ...(inputs.get('cloudWatchEncryptionEnabled').isFalse()
        ? fail(inputs.get('cloudWatchEncryptionEnabled'), 'the log of sessions may stand in the clear')
        : pass()),
    ];
  },
  docs: () => ({
    rationale: 'What is typed in a session holds passwords now and then.',
    remediation: 'Set `kmsKeyId` and `cloudWatchEncryptionEnabled` in `Content.inputs`.',
    whenNotToUse: 'Where TLS alone is enough.',
    examples: {
      pass: {
        key: one('AWS::SSM::Document', {
          DocumentType: 'Session',
          Content: { inputs: { kmsKeyId: 'alias/sessions', cloudWatchEncryptionEnabled: true } },
        }),
        'another document': one('AWS::SSM::Document'),
      },
      fail: {
        omitted: one('AWS::SSM::Document', { DocumentType: 'Session', Content: { inputs: {} } }),
        ...each(['kmsKeyId', 'cloudWatchEncryptionEnabled'], (name) =>
          one('AWS::SSM::Document', {
            DocumentType: 'Session',
            Content: { inputs: { kmsKeyId: 'alias/sessions', [name]: name === 'kmsKeyId' ? '' : false } },
          }),
        ),
      },
    },
  }),
});
