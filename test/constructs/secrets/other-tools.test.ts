import { passesOtherTools } from '../tools';
import { fullVault } from './vault';

passesOtherTools('a vault with everything', (stack) => void fullVault(stack), {
  resource: 'AWS::SecretsManager::Secret',
});
