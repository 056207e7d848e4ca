/** Published control frameworks whose ids a rule may name, where the judgement is the same. */
export interface Frameworks {
  /** AWS Foundational Security Best Practices. */
  readonly fsbp?: readonly string[];
}
