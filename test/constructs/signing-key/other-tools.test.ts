import { passesOtherTools } from '../tools';
import { signingKey } from './estate';

passesOtherTools('a signing key with everything', (stack) => void signingKey(stack), {
  resource: 'AWS::Events::Rule',
  // The role that signs is its user's.
  ours: /Own/,
});
