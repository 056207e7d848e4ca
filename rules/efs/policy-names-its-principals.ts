import { eachStatement, opensToAnyone, type Statement } from '../../template/policy';
import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::EFS::FileSystem', properties);
const comesByMountTarget = (statement: Statement) =>
  statement.conditions.some(
    ({ operator, key, values }) =>
      operator === 'Bool' &&
      key.toLowerCase() === 'elasticfilesystem:accessedviamounttarget' &&
      values.every((value) => value.isTrue()),
  );
const policy = (statement: Record<string, unknown>) =>
  subject({
    FileSystemPolicy: {
      Statement: [{ Effect: 'Allow', Action: 'elasticfilesystem:ClientMount', ...statement }],
    },
  });

export default defineRule({
  id: 'PC-EFS-04',
  title: 'EFS policy admits only who is named or comes by a mount target',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::EFS::FileSystem'],
  check(resource) {
    return eachStatement(resource.get('FileSystemPolicy'), (statement) =>
      opensToAnyone(statement) && !comesByMountTarget(statement)
        ? fail(statement.value.get('Principal'), 'anyone may use the file system, and no condition says how')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'Mounting needs no name at all under such a statement; whoever gets a packet to the file system reads it.',
    remediation:
      'Name roles in `Principal`, or add `Bool: { elasticfilesystem:AccessedViaMountTarget: true }`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a role': policy({ Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } }),
        'by a mount target': policy({
          Principal: '*',
          Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } },
        }),
      },
      fail: {
        anyone: policy({ Principal: '*' }),
        'anyone over TLS': policy({
          Principal: { AWS: '*' },
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        }),
        'anyone not by a mount target': policy({
          Principal: '*',
          Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': 'false' } },
        }),
        ...each(['BoolIfExists', 'Null'], (operator) =>
          policy({
            Principal: '*',
            Condition: { [operator]: { 'elasticfilesystem:AccessedViaMountTarget': 'true' } },
          }),
        ),
        'by a mount target or not': policy({
          Principal: '*',
          Condition: { Bool: { 'elasticfilesystem:AccessedViaMountTarget': ['true', 'false'] } },
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
