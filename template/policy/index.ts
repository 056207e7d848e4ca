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
export { type ConditionTest, isAnyone, isEverything, type Principal, Statement } from './statement';
export { isEveryAction, isEveryResource, isEveryResourceOfAService, testPattern } from './pattern';
