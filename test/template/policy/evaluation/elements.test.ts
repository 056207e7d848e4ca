import { allow, cases, deny } from './asked';

const tag = { 'aws:PrincipalTag/tenant': 'tenant-1' };
const bucket = 'arn:aws:s3:::data';
const variable = '${aws:PrincipalTag/tenant}';
const own = allow({ Resource: `${bucket}/${variable}/*` });
const nobody = 'implicitly denied by no Allow in the policy of the caller';
const first = 'allowed by identity 0';

// IAM User Guide, "Action", "NotAction", "Resource" and "NotResource".
describe('actions and resources', () => {
  cases([
    ['actions are told apart in no case', { identity: allow({ Action: 'S3:getobject' }) }, first],
    ['a star in an action is any text', { identity: allow({ Action: 's3:Get*' }) }, first],
    [
      'a question mark in an action is one character',
      { identity: allow({ Action: 's3:GetObject?' }) },
      nobody,
    ],
    ['an action of another service is another', { identity: allow({ Action: 'sqs:*' }) }, nobody],
    [
      'one of several actions is enough',
      { identity: allow({ Action: ['s3:PutObject', 's3:GetObject'] }) },
      first,
    ],
    ['NotAction allows everything else', { identity: allow({ NotAction: 'iam:*' }) }, first],
    ['NotAction does not allow what it names', { identity: allow({ NotAction: 's3:Get*' }) }, nobody],
    [
      'a Deny with NotAction leaves what it names alone',
      { identity: [allow({}), deny({ NotAction: 's3:*' })] },
      first,
    ],
    ['resources are told apart by case', { identity: allow({ Resource: `${bucket}/Tenant-1/*` }) }, nobody],
    ['a bucket is not its objects', { identity: allow({ Resource: bucket }) }, nobody],
    ['objects are not their bucket', { identity: allow({ Resource: `${bucket}/*` }), on: bucket }, nobody],
    [
      'a star in the request is no wildcard',
      { identity: allow({ Resource: `${bucket}/a` }), on: `${bucket}/*` },
      nobody,
    ],
    [
      'a path is not made shorter',
      { identity: own, context: tag, on: `${bucket}/tenant-2/../tenant-1/a` },
      nobody,
    ],
    [
      'NotResource allows everything else',
      { identity: allow({ NotResource: `${bucket}/tenant-2/*` }) },
      first,
    ],
    ['NotResource does not allow what it names', { identity: allow({ NotResource: `${bucket}/*` }) }, nobody],
    [
      'NotResource with a variable without a value excepts nothing',
      { identity: allow({ NotResource: `${bucket}/${variable}/*` }) },
      first,
    ],
    ['a statement of no resource is refused to all', { identity: allow({ Resource: [] }) }, nobody],
  ]);
});
