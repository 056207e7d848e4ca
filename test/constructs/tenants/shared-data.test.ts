import { refuses } from '../../refuses';
import { answer, arn, type Asked, bucket, hostileTags, idOf } from './asking';

const table = arn('dynamodb', `table/${idOf('AWS::DynamoDB::Table', 'OwnOrders')}`);

describe('items of a shared table', () => {
  const ask = (leading: string | undefined, more: Partial<Asked> = {}) =>
    answer({
      action: 'dynamodb:GetItem',
      resource: table,
      context: leading === undefined ? {} : { 'dynamodb:LeadingKeys': leading },
      ...more,
    });

  test("a session reads and writes its own tenant's", () => {
    for (const action of ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'])
      expect([action, ask('acme#1', { action: `dynamodb:${action}` })]).toEqual([action, 'allowed']);
  });

  refuses('AUT-05', 'the items of another tenant, however near its name', () => {
    for (const leading of ['globex#1', 'acme2#1', 'acme', 'acme/1', 'ACME#1', '#acme#1', '*', undefined])
      expect([leading, ask(leading)]).toEqual([leading, 'implicitly denied']);
    for (const tag of hostileTags) expect([tag, ask('acme#1', { tag })]).toEqual([tag, 'implicitly denied']);
  });

  refuses('AUT-05', 'a scan, a question in PartiQL, and an index that nobody opened', () => {
    for (const action of ['dynamodb:Scan', 'dynamodb:PartiQLSelect', 'dynamodb:ExportTableToPointInTime'])
      expect(ask('acme#1', { action })).toBe('implicitly denied');
    expect(ask('acme#1', { action: 'dynamodb:Query', resource: `${table}/index/byDay` })).toBe(
      'implicitly denied',
    );
  });
});

describe('objects of a shared bucket', () => {
  const ask = (path: string, more: Partial<Asked> = {}) =>
    answer({ action: 's3:GetObject', resource: `${bucket}/${path}`, ...more });
  const list = (prefix: string | undefined) =>
    answer({
      action: 's3:ListBucket',
      resource: bucket,
      context: prefix === undefined ? {} : { 's3:prefix': prefix },
    });

  test("a session reads, writes, deletes and lists its own tenant's", () => {
    for (const action of ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])
      expect(ask('acme/a/b.pdf', { action })).toBe('allowed');
    expect([list('acme/'), list('acme/a/')]).toEqual(['allowed', 'allowed']);
  });

  refuses('AUT-05', 'the objects of another tenant, however near its name', () => {
    for (const path of ['globex/a', 'acme2/a', 'acme', 'ACME/a', '/acme/a', 'a/acme/b'])
      expect([path, ask(path)]).toEqual([path, 'implicitly denied']);
    for (const tag of hostileTags) expect([tag, ask('acme/a', { tag })]).toEqual([tag, 'implicitly denied']);
  });

  refuses('AUT-05', 'the list of everything, or of another tenant', () => {
    for (const prefix of [undefined, '', 'acme', 'acme2/', 'globex/', '*'])
      expect([prefix, list(prefix)]).toEqual([prefix, 'implicitly denied']);
  });
});
