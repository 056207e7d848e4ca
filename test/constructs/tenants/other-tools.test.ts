import { passesOtherTools } from '../tools';
import { tenantEstate } from './estate';

passesOtherTools('what an app for tenants is made of', (stack) => void tenantEstate(stack), {
  resource: 'AWS::DynamoDB::Table',
});
