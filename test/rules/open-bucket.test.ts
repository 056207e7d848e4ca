import { openChange, openList } from '../../rules/open-bucket';
import { statements } from '../../template/policy';
import { resourceOf, withX } from '../template/support';

/** What a statement that admits everybody to one action is said to open. */
function opened(Action: string): { change: string | undefined; list: string | undefined } {
  const template = withX({
    Policy: { Statement: { Effect: 'Allow', Principal: '*', Action, Resource: '*' } },
  });
  const [statement] = statements(resourceOf(template).get('Policy'));
  if (!statement) throw new Error('no statement');
  return { change: openChange(statement), list: openList(statement) };
}

test.each([
  's3:PutObject',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutObjectAcl',
  's3:RestoreObject',
  's3:PutBucketPolicy',
  's3:PutBucketAcl',
])('%s opens a change, and that is said instead of a list', (action) => {
  expect(opened(action)).toEqual({ change: action, list: undefined });
});

test.each(['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads'])(
  '%s opens a list',
  (action) => {
    expect(opened(action)).toEqual({ change: undefined, list: action });
  },
);

test('what opens both is said by the change alone', () => {
  expect(opened('s3:*').list).toBeUndefined();
});
