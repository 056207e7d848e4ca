import { GetObjectCommand, PutBucketPolicyCommand } from '@aws-sdk/client-s3';

import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { page, siteOf } from './viewer';

const publicRead = (bucket: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` },
    ],
  });

export default defineProbe({
  id: 'PR-CF-02',
  title: 'The files of a site are read through its distribution over TLS, and no other way',
  controls: ['NET-01', 'DAT-03'],
  needs: 'AWS::CloudFront::Distribution',
  level: 'enforced',
  act: async (context) => {
    const trials: Trial[] = [];
    const site = await siteOf(context);
    const stranger = await context.assume('site-stranger', [
      { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
    ]);
    await allowed(trials, 'reads a page through the distribution', () => site.view('GET', page.path));
    await refused(trials, 'reads it through the distribution without TLS', ['Redirected'], () =>
      site.view('GET', page.path, { 'x-forwarded-proto': 'http' }),
    );
    const Key = page.path.slice(1);
    await refused(trials, 'reads it from the bucket', ['AccessDenied'], () =>
      stranger.s3.send(new GetObjectCommand({ Bucket: site.bucket, Key })),
    );
    const owner = await context.assume('site-owner', [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
    await refused(trials, 'makes the bucket public', ['AccessDenied'], () =>
      owner.s3.send(new PutBucketPolicyCommand({ Bucket: site.bucket, Policy: publicRead(site.bucket) })),
    );
    return trials;
  },
});
