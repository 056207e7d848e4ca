import { allow, cases, deny } from './asked';

const tag = { 'aws:PrincipalTag/tenant': 'tenant-1' };
const bucket = 'arn:aws:s3:::data';
const variable = '${aws:PrincipalTag/tenant}';
const own = allow({ Resource: `${bucket}/${variable}/*` });
const is = (value: string, name = 'StringEquals') =>
  allow({ Condition: { [name]: { 'aws:SourceVpce': value } } });
const nobody = 'implicitly denied by no Allow in the policy of the caller';
const first = 'allowed by identity 0';

// IAM User Guide, "IAM JSON policy elements: Variables and tags" and "Policy variables with no value".
describe('variables', () => {
  cases([
    ['a variable in a resource is what the request says', { identity: own, context: tag }, first],
    [
      'a variable of another value is another resource',
      { identity: own, context: { 'aws:PrincipalTag/tenant': 'tenant-2' } },
      nobody,
    ],
    ['a variable without a value matches no resource', { identity: own }, nobody],
    [
      'a wildcard in a value is no wildcard',
      { identity: own, context: { 'aws:PrincipalTag/tenant': '*' } },
      nobody,
    ],
    [
      'a question mark in a value is no wildcard',
      { identity: own, context: { 'aws:PrincipalTag/tenant': 'tenant-?' } },
      nobody,
    ],
    [
      'a longer name does not begin with a shorter one and its delimiter',
      { identity: own, context: tag, on: `${bucket}/tenant-10/a` },
      nobody,
    ],
    [
      'without a delimiter a longer name does begin so',
      { identity: allow({ Resource: `${bucket}/${variable}*` }), context: tag, on: `${bucket}/tenant-10/a` },
      first,
    ],
    [
      'a default stands where there is no value',
      { identity: allow({ Resource: `${bucket}/\${aws:PrincipalTag/tenant, 'tenant-1'}/*` }) },
      first,
    ],
    [
      'a default does not stand where there is a value',
      {
        identity: allow({ Resource: `${bucket}/\${aws:PrincipalTag/tenant, 'tenant-1'}/*` }),
        context: { 'aws:PrincipalTag/tenant': 'b' },
      },
      nobody,
    ],
    [
      'names of variables are told apart in no case',
      { identity: allow({ Resource: `${bucket}/\${AWS:principaltag/tenant}/*` }), context: tag },
      first,
    ],
    [
      'a key of several values is no variable',
      { identity: own, context: { 'aws:PrincipalTag/tenant': ['tenant-1', 'tenant-2'] } },
      nobody,
    ],
    ['version 2008-10-17 has no variables', { identity: own, context: tag, version: '2008-10-17' }, nobody],
    [
      'a star in braces is a star',
      { identity: allow({ Resource: `${bucket}/\${*}` }), on: `${bucket}/*` },
      first,
    ],
    [
      'a star in braces is no wildcard',
      { identity: allow({ Resource: `${bucket}/\${*}` }), on: `${bucket}/a` },
      nobody,
    ],
    [
      'a question mark in braces is itself',
      { identity: allow({ Resource: `${bucket}/\${?}` }), on: `${bucket}/a` },
      nobody,
    ],
    [
      'a variable in a test is what the request says',
      { identity: is(variable), context: { ...tag, 'aws:SourceVpce': 'tenant-1' } },
      first,
    ],
    [
      'nothing equals a variable without a value',
      { identity: is(variable), context: { 'aws:SourceVpce': '' } },
      nobody,
    ],
    [
      'a negated test holds beside a variable without a value',
      { identity: is(variable, 'StringNotEquals'), context: { 'aws:SourceVpce': 'a' } },
      first,
    ],
    [
      'a Deny of what is not the tag holds for whoever has none',
      {
        identity: [allow({}), deny({ Condition: { StringNotEquals: { 'aws:SourceVpce': variable } } })],
        context: { 'aws:SourceVpce': 'a' },
      },
      'explicitly denied by identity 1',
    ],
    [
      'numbers take no variables',
      {
        identity: is(variable, 'NumericEquals'),
        context: { 'aws:PrincipalTag/tenant': '1', 'aws:SourceVpce': '1' },
      },
      nobody,
    ],
    [
      'truths take no variables',
      {
        identity: is(variable, 'Bool'),
        context: { 'aws:PrincipalTag/tenant': 'true', 'aws:SourceVpce': 'true' },
      },
      nobody,
    ],
  ]);
});
