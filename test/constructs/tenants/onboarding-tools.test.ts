import { passesOtherTools } from '../tools';
import { onboarding } from './onboarding-estate';

passesOtherTools('the onboarding of tenants', (stack) => void onboarding(stack), {
  resource: 'AWS::DynamoDB::Table',
});
