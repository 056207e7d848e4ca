import { type Statement } from '../template/policy';
import { openTo } from './anyone';

const changes = [
  's3:PutObject',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutObjectAcl',
  's3:RestoreObject',
  's3:PutBucketPolicy',
  's3:PutBucketAcl',
];
const lists = ['s3:ListBucket', 's3:ListBucketVersions', 's3:ListBucketMultipartUploads'];

/** What a statement of a bucket policy lets anyone change. One statement is judged once, by the worst that it allows. */
export function openChange(statement: Statement): string | undefined {
  return openTo(statement, changes);
}

/** What a statement lets anyone list, where it lets nobody change anything. */
export function openList(statement: Statement): string | undefined {
  return openChange(statement) === undefined ? openTo(statement, lists) : undefined;
}
