import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);

export default defineRule({
  id: 'PC-KMS-11',
  title: 'KMS key stays in one region',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-08'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key'],
  check(resource) {
    const value = resource.get('MultiRegion');
    return value.isTrue()
      ? fail(value, `the replication of the key to other regions is ${value.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale:
      'A multi-region key can be replicated to any region, and what is encrypted under it be read there. Where data must stay, its key must stay too.',
    remediation: 'Remove `MultiRegion`, or set it to false.',
    whenNotToUse: 'Where data is replicated across regions on purpose.',
    examples: {
      pass: {
        set: subject({ MultiRegion: false }),
        omitted: subject(),
      },
      fail: {
        off: subject({ MultiRegion: true }),
        'off outside production': staged(subject({ MultiRegion: inProduction(false, true) })),
      },
      unknown: {
        imported: subject({ MultiRegion: imported }),
      },
    },
  }),
});
