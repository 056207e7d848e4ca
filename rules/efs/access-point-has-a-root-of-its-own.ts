import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EFS::AccessPoint', properties);

export default defineRule({
  id: 'PC-EFS-06',
  title: 'EFS access point shows a folder of its own',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-05'],
  frameworks: { fsbp: ['EFS.3'] },
  waivable: true,
  appliesTo: ['AWS::EFS::AccessPoint'],
  check(resource) {
    const path = resource.get('RootDirectory.Path');
    return path.isAbsent() || path.is('/') ? fail(path, 'it shows the whole file system') : pass();
  },
  docs: () => ({
    rationale:
      'An access point is a boundary between applications or tenants only if each has a folder of its own.',
    remediation: 'Set `RootDirectory.Path` to a folder.',
    examples: {
      pass: {
        'a folder': subject({ FileSystemId: 'fs-1', RootDirectory: { Path: '/app' } }),
      },
      fail: {
        omitted: subject({ FileSystemId: 'fs-1' }),
        'the root': subject({ RootDirectory: { Path: '/' } }),
        'the root outside production': staged(
          subject({ RootDirectory: { Path: inProduction('/app', '/') } }),
        ),
      },
      unknown: {
        imported: subject({ RootDirectory: { Path: imported } }),
      },
    },
  }),
});
