import { type Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { passesOtherTools } from '../tools';
import { onboarding } from './onboarding-estate';

passesOtherTools('the onboarding of tenants', (stack) => void onboarding(stack), {
  resource: 'AWS::DynamoDB::Table',
});

/** The bucket is its user's. */
const bucket = (stack: Stack) =>
  new Bucket(stack, 'Manifests', { encryptionKey: new Key(stack, 'ManifestsKey') });

passesOtherTools(
  'the onboarding of a manifest of tenants',
  (stack) => void onboarding(stack, { manifests: bucket(stack) }),
  { resource: 'AWS::StepFunctions::StateMachine', ours: /Onboarding/ },
);
