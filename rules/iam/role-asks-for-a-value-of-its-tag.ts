import { testPattern } from '../../template/policy';
import { assume, roleTrusting } from '../policy-example';
import { defineRule } from '../rule';
import { expectOfTags } from '../tenant';
import { taggedByBroker, taggedByToken } from '../tenant-example';

const tenant = (operator: string, value: unknown) => ({ [operator]: { 'aws:RequestTag/tenant': value } });

export default defineRule({
  id: 'PC-IAM-71',
  title: 'IAM role wants a value for a tag that sessions bring',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return expectOfTags(
      resource,
      ({ operator, key, values }) =>
        /^String(?:Equals(?:IgnoreCase)?|Like)$/i.test(operator) &&
        /^aws:RequestTag\/./i.test(key) &&
        values.length > 0 &&
        !values.some((value) => testPattern(value, 'may be nothing', (text) => /^\**$/.test(text))),
      'a session may come without the tag, or with an empty one',
    );
  },
  docs: () => ({
    rationale:
      'A policy that puts the tag into a path, such as `${aws:PrincipalTag/tenant}/*`, names the root of all paths for a session whose tag is empty.',
    remediation:
      'Add `StringLike` on `aws:RequestTag/tenant` with `?*`, or a narrower pattern, to the statement that allows `sts:TagSession`.',
    whenNotToUse: 'Where no policy relies on the tags of the session.',
    examples: {
      pass: {
        'some value': taggedByBroker(tenant('StringLike', '?*')),
        'a token with a value of a form': taggedByToken(tenant('StringLike', 't-*')),
        'its own tag': taggedByBroker(tenant('StringEquals', '${aws:PrincipalTag/tenant}')),
        'no tags': roleTrusting(assume({ AWS: '111122223333' })),
      },
      fail: {
        'without a condition': taggedByBroker(),
        'by a token': taggedByToken(),
        'anything, nothing included': taggedByBroker(tenant('StringLike', '*')),
        'where it is there': taggedByBroker(tenant('StringLikeIfExists', 't-*')),
        'all but one': taggedByBroker(tenant('StringNotEquals', 'admin')),
        'no value': taggedByBroker(tenant('StringEquals', [])),
        'the name of the tag alone': taggedByBroker({
          'ForAllValues:StringEquals': { 'aws:TagKeys': 'tenant' },
        }),
      },
    },
  }),
});
