import { type JsonObject } from '../../../../template/json-value';
import { about, allow, home, role, user } from './asked';

const nobody = 'implicitly denied by no Allow in the policy of the caller';
const closed = 'implicitly denied by no Allow in the policy of the resource';
const open = allow({});
const to = (aws: string, more: JsonObject = {}) => allow({ Principal: { AWS: aws }, ...more });

const broker = { action: 'sts:AssumeRole', on: `arn:aws:iam::${home}:role/Tenant` };
const asks = (value: string, more = {}) => ({
  context: { 'aws:RequestTag/tenant': value, 'aws:TagKeys': 'tenant', ...more },
});
const trust = {
  resource: to(role.arn, {
    Action: ['sts:AssumeRole', 'sts:TagSession'],
    Resource: broker.on,
    Condition: {
      StringLike: { 'aws:RequestTag/tenant': '?*' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': 'tenant' },
      Null: { 'aws:TagKeys': 'false', 'sts:TransitiveTagKeys': 'true' },
    },
  }),
};

// IAM User Guide, "Passing session tags in AWS STS" and "Granting permissions to pass tags".
describe('sessions', () => {
  about(broker, [
    [
      'a role that names nobody is closed to the account’s policies',
      { identity: open, resource: [] },
      closed,
    ],
    ['a role that names the account needs the caller’s part', { resource: to(home) }, nobody],
    [
      'a role that names the account and a caller who may',
      { identity: open, resource: to(home) },
      'allowed by identity 0',
    ],
    ['a role that names another opens to it', { ...trust, ...asks('a') }, 'allowed by resource 0'],
    ['and to no user', { ...trust, ...asks('a'), by: user, identity: open }, closed],
    ['a session without a tag is refused', trust, nobody],
    ['a session with an empty tag is refused', { ...trust, ...asks('') }, nobody],
    ['a second tag is refused', { ...trust, ...asks('a', { 'aws:TagKeys': ['tenant', 'role'] }) }, nobody],
    [
      'a tag that travels on is refused',
      { ...trust, ...asks('a', { 'sts:TransitiveTagKeys': 'tenant' }) },
      nobody,
    ],
    ['tagging asks for the same', { ...trust, action: 'sts:TagSession' }, nobody],
    [
      'tagging by whom the role names is let through',
      { ...trust, ...asks('a'), action: 'sts:TagSession' },
      'allowed by resource 0',
    ],
  ]);
});

const leading = 'dynamodb:LeadingKeys';
const items = allow({
  Action: ['dynamodb:GetItem', 'dynamodb:Query'],
  Condition: {
    'ForAllValues:StringLike': { [leading]: '${aws:PrincipalTag/tenant}#*' },
    Null: { [leading]: 'false' },
  },
});
const reads = (...keys: string[]) => ({
  identity: items,
  context: { 'aws:PrincipalTag/tenant': 'tenant-1', ...(keys.length > 0 && { [leading]: keys }) },
});

// DynamoDB Developer Guide, "Using IAM policy conditions for fine-grained access control".
describe('leading keys', () => {
  about({ action: 'dynamodb:GetItem', on: `arn:aws:dynamodb:eu-central-1:${home}:table/Data` }, [
    ['an item of one’s own is read', reads('tenant-1#a'), 'allowed by identity 0'],
    ['an item of another is not', reads('tenant-2#a'), nobody],
    ['nor one of a longer name', reads('tenant-10#a'), nobody],
    ['one item of another among one’s own is enough to refuse', reads('tenant-1#a', 'tenant-2#a'), nobody],
    ['a request that names no key is refused', reads(), nobody],
    ['a scan is refused', { ...reads(), action: 'dynamodb:Scan' }, nobody],
  ]);
});
