import { testCases } from './asked';

const b = 'aws:SecureTransport';
// IAM User Guide, "Condition operators": Boolean, binary, address and ARN operators, IfExists, Null.
describe('Boolean and binary condition operators', () => {
  testCases([
    ['Bool holds for the same truth', { Bool: { [b]: 'true' } }, { [b]: 'true' }, 'holds'],
    ['Bool takes the truth of JSON', { Bool: { [b]: true } }, { [b]: 'true' }, 'holds'],
    ['Bool tells case not apart', { Bool: { [b]: 'True' } }, { [b]: 'true' }, 'holds'],
    ['Bool fails for the other truth', { Bool: { [b]: 'true' } }, { [b]: 'false' }, 'fails'],
    ['Bool false does not hold for an absent key', { Bool: { [b]: 'false' } }, {}, 'fails'],
    ['BinaryEquals compares the encoded bytes', { BinaryEquals: { x: 'QmlP' } }, { x: 'QmlP' }, 'holds'],
    ['BinaryEquals tells case apart', { BinaryEquals: { x: 'QmlP' } }, { x: 'qmlP' }, 'fails'],
  ]);
});

const ip = 'aws:SourceIp';
describe('IP address condition operators', () => {
  testCases([
    [
      'IpAddress holds inside of the range',
      { IpAddress: { [ip]: '10.0.0.0/8' } },
      { [ip]: '10.255.255.255' },
      'holds',
    ],
    [
      'IpAddress fails beside the range',
      { IpAddress: { [ip]: '10.0.0.0/8' } },
      { [ip]: '11.0.0.0' },
      'fails',
    ],
    [
      'an address without a length is itself alone',
      { IpAddress: { [ip]: '192.0.2.7' } },
      { [ip]: '192.0.2.8' },
      'fails',
    ],
    [
      'IpAddress takes the sixth version',
      { IpAddress: { [ip]: '2001:db8::/32' } },
      { [ip]: '2001:db8:1::1' },
      'holds',
    ],
    [
      'a range of one version holds no address of the other',
      { IpAddress: { [ip]: '0.0.0.0/0' } },
      { [ip]: '::1' },
      'fails',
    ],
    [
      'NotIpAddress holds for an address of the other version',
      { NotIpAddress: { [ip]: '10.0.0.1' } },
      { [ip]: '::1' },
      'holds',
    ],
    [
      'NotIpAddress fails inside of the range',
      { NotIpAddress: { [ip]: '10.0.0.0/8' } },
      { [ip]: '10.1.1.1' },
      'fails',
    ],
    ['NotIpAddress holds for an absent key', { NotIpAddress: { [ip]: '10.0.0.0/8' } }, {}, 'holds'],
    ['IpAddress fails for an absent key', { IpAddress: { [ip]: '0.0.0.0/0' } }, {}, 'fails'],
  ]);
});

const arn = 'aws:SourceArn';
const topic = { [arn]: 'arn:aws:sns:eu-central-1:111122223333:jobs' };
describe('ARN condition operators', () => {
  testCases([
    ['ArnEquals takes wildcards', { ArnEquals: { [arn]: 'arn:aws:sns:*:111122223333:*' } }, topic, 'holds'],
    ['ArnLike does the same', { ArnLike: { [arn]: 'arn:aws:sns:*:111122223333:job?' } }, topic, 'holds'],
    ['each part is compared for itself', { ArnLike: { [arn]: 'arn:aws:sns:*:jobs' } }, topic, 'fails'],
    [
      'a star of the last part goes over colons',
      { ArnLike: { [arn]: 'arn:aws:sns:*:*:jobs*' } },
      { [arn]: 'arn:aws:sns:a:1:jobs:b' },
      'holds',
    ],
    ['a star alone is any ARN', { ArnLike: { [arn]: '*' } }, topic, 'holds'],
    ['ArnEquals tells case apart', { ArnEquals: { [arn]: 'arn:aws:sns:*:*:Jobs' } }, topic, 'fails'],
    ['what is no ARN equals none', { ArnLike: { [arn]: 'arn:aws:sns:*:*:*' } }, { [arn]: 'jobs' }, 'fails'],
    [
      'ArnNotLike fails for what the pattern matches',
      { ArnNotLike: { [arn]: 'arn:aws:sns:*:*:*' } },
      topic,
      'fails',
    ],
    ['ArnNotEquals holds for an absent key', { ArnNotEquals: { [arn]: 'arn:aws:sns:*:*:*' } }, {}, 'holds'],
    [
      'ArnNotEquals holds for another service',
      { ArnNotEquals: { [arn]: 'arn:aws:sqs:*:*:*' } },
      topic,
      'holds',
    ],
  ]);
});

const k = 'aws:SourceVpce';
describe('IfExists and Null', () => {
  testCases([
    ['IfExists holds for an absent key', { StringEqualsIfExists: { [k]: 'a' } }, {}, 'holds'],
    ['IfExists compares a key that is there', { StringEqualsIfExists: { [k]: 'a' } }, { [k]: 'b' }, 'fails'],
    ['BoolIfExists false holds for an absent key', { BoolIfExists: { [b]: 'false' } }, {}, 'holds'],
    [
      'IfExists changes nothing of a negated operator',
      { StringNotEqualsIfExists: { [k]: 'a' } },
      { [k]: 'a' },
      'fails',
    ],
    [
      'IfExists works beside a set operator',
      { 'ForAnyValue:StringEqualsIfExists': { [k]: 'a' } },
      {},
      'holds',
    ],
    [
      'NumericLessThanIfExists compares numbers',
      { NumericLessThanIfExists: { [k]: '10' } },
      { [k]: '9' },
      'holds',
    ],
    ['Null true holds for an absent key', { Null: { [k]: 'true' } }, {}, 'holds'],
    ['Null true fails for a key that is there', { Null: { [k]: 'true' } }, { [k]: 'a' }, 'fails'],
    ['Null false holds for a key that is there', { Null: { [k]: 'false' } }, { [k]: 'a' }, 'holds'],
    ['Null false fails for an absent key', { Null: { [k]: 'false' } }, {}, 'fails'],
    ['Null takes the truth of JSON', { Null: { [k]: false } }, { [k]: 'a' }, 'holds'],
    ['a key without values is absent', { Null: { [k]: 'true' } }, { [k]: [] }, 'holds'],
  ]);
});
