import { read, resourceOf } from './support';

const bucket = (Properties?: object): object => ({ Type: 'AWS::S3::Bucket', Properties });
const policy = (Bucket: unknown): object => ({ Type: 'AWS::S3::BucketPolicy', Properties: { Bucket } });

test('what a value means is found by reference and by name', () => {
  const from = read({
    Resources: {
      X: bucket({ BucketName: 'my-bucket' }),
      U: { Properties: { A: { Ref: 'X' }, B: 'my-bucket', C: { Ref: 'Gone' }, D: 'x' } },
    },
  });
  const meant = ['A', 'B', 'C', 'D'].map((name) =>
    from.meantBy(resourceOf(from, 'U').get(name), 'AWS::S3::Bucket').map(({ logicalId }) => logicalId),
  );
  expect(meant).toEqual([['X'], ['X'], [], []]);
  expect(from.meantBy(resourceOf(from, 'U').get('A'), 'AWS::SQS::Queue')).toEqual([]);
  expect(from.targetOf(resourceOf(from, 'U').get('A'))?.logicalId).toBe('X');
  expect(from.targetOf(resourceOf(from, 'U').get('C'))).toBeUndefined();
});

test('a literal that is the logical id of a resource beside it means that resource', () => {
  const from = read({
    Resources: { X: bucket({ BucketName: 'my-bucket' }), P: policy('X'), Q: policy('Gone') },
  });
  expect(
    resourceOf(from, 'X')
      .referrers('AWS::S3::BucketPolicy', 'Bucket')
      .map(({ logicalId }) => logicalId),
  ).toEqual(['P']);
  const meant = (id: string): ReturnType<typeof from.meantBy> =>
    from.meantBy(resourceOf(from, id).get('Bucket'), 'AWS::S3::Bucket');
  expect(meant('P').map(({ logicalId }) => logicalId)).toEqual(['X']);
  expect(meant('Q')).toEqual([]);
});
