import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

const key = (policies: Record<string, unknown>) => one('AWS::KMS::Key', {}, policies);
const kept = { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' };

export default defineRule({
  id: 'PC-KMS-18',
  title: 'KMS key stays when its stack is deleted or replaces it',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-04', 'DAT-02'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key'],
  check(resource) {
    const stays = ['Retain', 'RetainExceptOnCreate'];
    return [
      ...expectOneOf(resource.attribute('DeletionPolicy'), 'what happens at deletion', ...stays),
      ...expectOneOf(resource.attribute('UpdateReplacePolicy'), 'what happens at replacement', 'Retain'),
    ];
  },
  docs: () => ({
    rationale:
      'With its key everything that it encrypts is gone, copies and backups too. A key is replaced by a change of its name in the template, and deleted with its stack.',
    remediation: 'Set `DeletionPolicy` and `UpdateReplacePolicy` to `Retain`.',
    whenNotToUse: 'For keys of tests.',
    examples: {
      pass: {
        kept: key(kept),
        'kept once it is there': key({ ...kept, DeletionPolicy: 'RetainExceptOnCreate' }),
      },
      fail: {
        omitted: one('AWS::KMS::Key'),
        deleted: key({ ...kept, DeletionPolicy: 'Delete' }),
        replaced: key({ ...kept, UpdateReplacePolicy: 'Delete' }),
      },
    },
  }),
});
