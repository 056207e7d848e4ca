import { one, each } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-51',
  title: 'Volume stays, or is kept as a snapshot, when its stack is deleted',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::Volume'],
  check(resource) {
    return expectOneOf(
      resource.attribute('DeletionPolicy'),
      'what happens at deletion',
      'Snapshot',
      'Retain',
      'RetainExceptOnCreate',
    );
  },
  docs: () => ({
    rationale:
      'Deleting a stack deletes its volumes with all that is on them; CloudFormation keeps a snapshot only if it is told to.',
    remediation: 'Set `DeletionPolicy` to `Snapshot` or `Retain`.',
    whenNotToUse: 'For volumes that hold nothing that lasts.',
    examples: {
      pass: {
        snapshot: one('AWS::EC2::Volume', {}, { DeletionPolicy: 'Snapshot' }),
        ...each(['Retain', 'RetainExceptOnCreate'], (DeletionPolicy) =>
          one('AWS::EC2::Volume', {}, { DeletionPolicy }),
        ),
      },
      fail: {
        omitted: one('AWS::EC2::Volume'),
        deleted: one('AWS::EC2::Volume', {}, { DeletionPolicy: 'Delete' }),
      },
    },
  }),
});
