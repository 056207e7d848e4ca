import { assume, roleTrusting } from '../policy-example';
import { defineRule } from '../rule';
import { expectOfTags } from '../tenant';
import { taggedByBroker, taggedByToken } from '../tenant-example';

export default defineRule({
  id: 'PC-IAM-70',
  title: 'IAM role lets no tag of a session travel on to other roles',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return expectOfTags(
      resource,
      ({ operator, key, values }) =>
        /^Null$/i.test(operator) &&
        /^sts:TransitiveTagKeys$/i.test(key) &&
        values.every((value) => value.isTrue()),
      'a tag may be made to follow the session into every role that it assumes',
    );
  },
  docs: () => ({
    rationale:
      'A transitive tag stays with whoever goes on from role to role, and cannot be set anew there. A role that takes the tenant from its own caller then works for the tenant of an earlier one.',
    remediation:
      'Add `Null: { "sts:TransitiveTagKeys": "true" }` to the statement that allows `sts:TagSession`.',
    whenNotToUse: 'Where roles are chained on purpose, and the tag has to go along.',
    examples: {
      pass: {
        'none is transitive': taggedByBroker({ Null: { 'sts:TransitiveTagKeys': 'true' } }),
        'no tags': roleTrusting(assume({ AWS: '111122223333' })),
      },
      fail: {
        'without a condition': taggedByBroker(),
        'by a token': taggedByToken(),
        'some must be': taggedByBroker({ Null: { 'sts:TransitiveTagKeys': 'false' } }),
        'either way': taggedByBroker({ Null: { 'sts:TransitiveTagKeys': ['true', 'false'] } }),
        'another key': taggedByBroker({ Null: { 'aws:TagKeys': 'true' } }),
        'a named one': taggedByBroker({ StringEquals: { 'sts:TransitiveTagKeys': 'true' } }),
      },
    },
  }),
});
