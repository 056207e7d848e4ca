import { isPlainHttp, refusesEveryone } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EFS::FileSystem', properties);
const deny = (statement: Record<string, unknown> = {}) =>
  subject({
    FileSystemPolicy: {
      Statement: [
        {
          Effect: 'Deny',
          Principal: '*',
          Action: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          ...statement,
        },
      ],
    },
  });

export default defineRule({
  id: 'PC-EFS-05',
  title: 'EFS file system refuses clients without TLS',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::EFS::FileSystem'],
  check(resource) {
    const document = resource.get('FileSystemPolicy');
    return refusesEveryone(document, { action: 'elasticfilesystem:ClientMount', when: isPlainHttp })
      ? pass()
      : fail(document, 'no statement of a policy refuses clients without TLS');
  },
  docs: () => ({
    rationale:
      'NFS is not encrypted by itself. Unless refused, a client that forgets the option `tls` sends files in the clear.',
    remediation:
      'Add a `Deny` for every principal with `Bool: { aws:SecureTransport: false }` to `FileSystemPolicy`.',
    whenNotToUse: 'For clients that cannot speak TLS.',
    examples: {
      pass: {
        refused: deny(),
        'mounting refused': deny({ Action: 'elasticfilesystem:ClientMount' }),
      },
      fail: {
        omitted: subject(),
        'an allow': deny({ Effect: 'Allow' }),
        'the test the wrong way round': deny({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
        'writing alone refused': deny({ Action: 'elasticfilesystem:ClientWrite' }),
      },
      unknown: {
        'an imported action': deny({ Action: imported }),
      },
    },
  }),
});
