export {
  coversBucket,
  coversObjects,
  isOldTls,
  isPlainHttp,
  opensToAnyone,
  type Refusal,
  refusesEveryone,
} from './access';
export { eachStatement, parsed, statements } from './document';
export { matchesPattern, patternsOverlap } from './match';
export { isEverything } from './narrowing';
export { type ConditionTest, covers, isAnyone, type Principal, Statement } from './statement';
export {
  isEveryAction,
  isEveryActionOfAService,
  isEveryResource,
  isEveryResourceOfAService,
  testPattern,
} from './pattern';
