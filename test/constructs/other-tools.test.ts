import { Bucket } from 'aws-cdk-lib/aws-s3';
import { HardenedEnvironment } from '../../lib/environment/hardened-environment';
import { readConfig } from '../../lib/environment/read-config';
import { nagPacks, passesOtherTools, toolsSay } from './tools';

passesOtherTools('the environment', ({ node }) => new HardenedEnvironment(node.root, readConfig({})), {
  resource: 'AWS::S3::Bucket',
  // The stack beside it is empty.
  ours: /^(?!\S+ Stack$)/,
});

test('the packs do look: a bucket that nobody hardened fails them', () => {
  expect(toolsSay((stack) => void new Bucket(stack, 'Bucket'), ...nagPacks()).found).not.toEqual([]);
});
