import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EFS-12',
  title: 'File system says whose it is by tags',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-05'],
  waivable: true,
  appliesTo: ['AWS::EFS::FileSystem'],
  check(resource) {
    const tags = resource.get('FileSystemTags');
    return tags.items().length > 0 ? pass() : fail(tags, 'it has no tags');
  },
  docs: () => ({
    rationale:
      "Tags say who owns a file system and what it holds. Backup plans, costs and policies find it by them; one without is nobody's.",
    remediation: 'Set `FileSystemTags`, such as an owner and the class of the data.',
    whenNotToUse: 'Where the stack itself is tagged, and its tags are passed on.',
    examples: {
      pass: { tagged: one('AWS::EFS::FileSystem', { FileSystemTags: [{ Key: 'owner', Value: 'media' }] }) },
      fail: {
        omitted: one('AWS::EFS::FileSystem'),
        'an empty list': one('AWS::EFS::FileSystem', { FileSystemTags: [] }),
      },
    },
  }),
});
