import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EFS::AccessPoint', properties);

export default defineRule({
  id: 'PC-EFS-07',
  title: 'EFS access point sets the user',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-05'],
  frameworks: { fsbp: ['EFS.4'] },
  waivable: true,
  appliesTo: ['AWS::EFS::AccessPoint'],
  check(resource) {
    const value = resource.get('PosixUser');
    return value.isPresent() ? pass() : fail(value, 'the client says which user it is');
  },
  docs: () => ({
    rationale: 'Without it a client claims any user id, root included, and file permissions mean nothing.',
    remediation: 'Set `PosixUser` with `Uid` and `Gid`.',
    examples: {
      pass: {
        set: subject({ FileSystemId: 'fs-1', PosixUser: { Uid: '1000', Gid: '1000' } }),
      },
      fail: {
        omitted: subject({ FileSystemId: 'fs-1' }),
        'missing outside production': staged(
          subject({
            FileSystemId: 'fs-1',
            PosixUser: inProduction({ Uid: '1000', Gid: '1000' }, { Ref: 'AWS::NoValue' }),
          }),
        ),
      },
    },
  }),
});
