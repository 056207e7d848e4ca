export { eachStatement, parsed, statements } from './document';
export { matchesPattern, patternsOverlap } from './match';
export { type ConditionTest, type Principal, Statement } from './statement';
