import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-70',
  title: 'Snapshots are shared with nobody outside',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['EC2.1'] },
  waivable: true,
  appliesTo: ['AWS::EC2::SnapshotBlockPublicAccess'],
  check(resource) {
    return expectOneOf(resource.get('State'), 'the block of public snapshots', 'block-all-sharing');
  },
  docs: () => ({
    rationale: '`block-new-sharing` leaves snapshots public that already are.',
    remediation: 'Set `State` to `block-all-sharing`.',

    examples: {
      pass: { all: one('AWS::EC2::SnapshotBlockPublicAccess', { State: 'block-all-sharing' }) },
      fail: {
        'new ones only': one('AWS::EC2::SnapshotBlockPublicAccess', { State: 'block-new-sharing' }),
        omitted: one('AWS::EC2::SnapshotBlockPublicAccess'),
      },
    },
  }),
});
