import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EFS::AccessPoint', properties);

export default defineRule({
  id: 'PC-EFS-08',
  title: "EFS access point's user is not root",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::EFS::AccessPoint'],
  check(resource) {
    const user = resource.get('PosixUser.Uid');
    return user.is('0') ? fail(user, 'every client acts as root') : pass();
  },
  docs: () => ({
    rationale: 'Root passes over the permissions of every file below the access point.',
    remediation: 'Set `PosixUser.Uid` to another number than 0.',
    examples: {
      pass: {
        'omitted, which another rule judges': subject(),
        'a user': subject({ PosixUser: { Uid: '1000', Gid: '1000' } }),
      },
      fail: {
        root: subject({ PosixUser: { Uid: '0', Gid: '0' } }),
        'root as a number': subject({ PosixUser: { Uid: 0 } }),
        'root outside production': staged(subject({ PosixUser: { Uid: inProduction('1000', '0') } })),
      },
      unknown: {
        imported: subject({ PosixUser: { Uid: imported } }),
      },
    },
  }),
});
