import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-TR-05',
  title: "File server's user stays in his folder",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: ['AWS::Transfer::User'],
  check(resource) {
    return expectOneOf(resource.get('HomeDirectoryType'), 'the kind of home folder', 'LOGICAL');
  },
  docs: () => ({
    rationale:
      'With a plain path a user sees the names of all buckets and walks to other folders that the role allows.',
    remediation: 'Set `HomeDirectoryType` to `LOGICAL` with `HomeDirectoryMappings`.',

    examples: {
      pass: {
        kept: one('AWS::Transfer::User', {
          HomeDirectoryType: 'LOGICAL',
          HomeDirectoryMappings: [{ Entry: '/', Target: '/bucket/user' }],
        }),
      },
      fail: { omitted: one('AWS::Transfer::User') },
    },
  }),
});
