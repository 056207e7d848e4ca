import { testPattern } from '../../template/policy';
import { assume, roleTrusting } from '../policy-example';
import { defineRule } from '../rule';
import { expectOfTags } from '../tenant';
import { taggedByBroker, taggedByToken } from '../tenant-example';

const keys = (operator: string, names: unknown) => ({ [operator]: { 'aws:TagKeys': names } });

export default defineRule({
  id: 'PC-IAM-69',
  title: 'IAM role takes tags of named keys alone',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return expectOfTags(
      resource,
      ({ operator, key, values }) =>
        /^ForAllValues:String(?:Equals(?:IgnoreCase)?|Like)$/i.test(operator) &&
        /^aws:TagKeys$/i.test(key) &&
        values.length > 0 &&
        !values.some((value) => testPattern(value, 'has a wildcard', (text) => /[*?]/.test(text))),
      'a session may come with tags of any name',
    );
  },
  docs: () => ({
    rationale:
      'Policies all over the account ask for tags of sessions. Whoever may add a tag of any name gives his session the one that some other policy waits for, such as a department or a role.',
    remediation:
      'Add `ForAllValues:StringEquals` on `aws:TagKeys` with the one key, such as `tenant`, to the statement that allows `sts:TagSession`.',
    whenNotToUse: 'Where the provider of tokens is trusted to say any tag.',
    examples: {
      pass: {
        'one key': taggedByBroker(keys('ForAllValues:StringEquals', 'tenant')),
        'a token with one key': taggedByToken(keys('ForAllValues:StringEquals', ['tenant'])),
        'no tags': roleTrusting(assume({ AWS: '111122223333' })),
        'a service': roleTrusting(assume({ Service: 'lambda.amazonaws.com' }, { Action: 'sts:TagSession' })),
      },
      fail: {
        'without a condition': taggedByBroker(),
        'a value of the tag alone': taggedByToken({ StringLike: { 'aws:RequestTag/tenant': '?*' } }),
        'any key': taggedByBroker(keys('ForAllValues:StringLike', '*')),
        'one key among others': taggedByBroker(keys('ForAnyValue:StringEquals', 'tenant')),
        'all but one': taggedByBroker(keys('ForAllValues:StringNotEquals', 'admin')),
        'an empty list': taggedByBroker(keys('ForAllValues:StringEquals', [])),
        'another key': taggedByBroker({ 'ForAllValues:StringEquals': { 'sts:TransitiveTagKeys': 'tenant' } }),
      },
    },
  }),
});
