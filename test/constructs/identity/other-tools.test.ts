import { ImmutableLogArchive } from '../../../lib';
import { passesOtherTools } from '../tools';
import { fullPool } from './full-pool';

passesOtherTools(
  'a pool with everything',
  (stack) => void fullPool(stack, { archive: new ImmutableLogArchive(stack, 'Archive') }),
  { resource: 'AWS::Cognito::UserPool' },
);
