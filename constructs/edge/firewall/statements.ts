/** The statements that our web ACLs use, in the words of CDK's L1. Nothing else is synthesized, priced or evaluated. */
export interface Statement {
  readonly byteMatchStatement?: ByteMatch;
  readonly sizeConstraintStatement?: SizeConstraint;
  readonly labelMatchStatement?: { readonly scope: 'LABEL' | 'NAMESPACE'; readonly key: string };
  readonly andStatement?: { readonly statements: Statement[] };
  readonly orStatement?: { readonly statements: Statement[] };
  readonly notStatement?: { readonly statement: Statement };
  readonly rateBasedStatement?: RateBased;
  readonly managedRuleGroupStatement?: ManagedGroup;
  readonly ruleGroupReferenceStatement?: { readonly arn: string };
}

/** The part of a request that is looked at. The inner `Name` is spelled as CloudFormation spells it: L1 hands it through. */
export interface Field {
  readonly singleHeader?: { readonly Name: string };
  readonly uriPath?: Readonly<Record<string, never>>;
  readonly body?: { readonly oversizeHandling: 'MATCH' };
}

export interface Transformation {
  readonly priority: number;
  readonly type: 'NONE' | 'URL_DECODE' | 'LOWERCASE';
}

interface ByteMatch {
  readonly fieldToMatch: Field;
  readonly positionalConstraint: 'EXACTLY' | 'STARTS_WITH' | 'CONTAINS';
  readonly searchString: string;
  readonly textTransformations: Transformation[];
}

interface SizeConstraint {
  readonly fieldToMatch: Field;
  readonly comparisonOperator: 'GT';
  readonly size: number;
  readonly textTransformations: Transformation[];
}

interface RateBased {
  readonly limit: number;
  readonly evaluationWindowSec: 60 | 120 | 300 | 600;
  readonly aggregateKeyType: 'IP' | 'FORWARDED_IP';
  readonly forwardedIpConfig?: { readonly headerName: string; readonly fallbackBehavior: 'MATCH' };
  readonly scopeDownStatement?: Statement;
}

interface ManagedGroup {
  readonly vendorName: 'AWS';
  readonly name: string;
  readonly version?: string;
  readonly managedRuleGroupConfigs?: Readonly<Record<string, unknown>>[];
  readonly ruleActionOverrides?: {
    readonly name: string;
    readonly actionToUse: { readonly count: Record<string, never> };
  }[];
}

const asItIs: Transformation[] = [{ priority: 0, type: 'NONE' }];
// Otherwise `/%6Cogin` and `/Login` would be other paths to the firewall than to what stands behind it.
const decoded: Transformation[] = [
  { priority: 0, type: 'URL_DECODE' },
  { priority: 1, type: 'LOWERCASE' },
];

export function header(
  name: string,
  searchString: string,
  how: 'EXACTLY' | 'CONTAINS' = 'EXACTLY',
): Statement {
  return {
    byteMatchStatement: {
      fieldToMatch: { singleHeader: { Name: name } },
      positionalConstraint: how,
      searchString,
      textTransformations: asItIs,
    },
  };
}

/** Paths below a prefix, however they are written. */
export function path(prefix: string): Statement {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: 'STARTS_WITH',
      searchString: prefix.toLowerCase(),
      textTransformations: decoded,
    },
  };
}

/** Paths below a prefix, written just so: enough where another spelling is treated more strictly. */
export function exactPath(prefix: string): Statement {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: 'STARTS_WITH',
      searchString: prefix,
      textTransformations: asItIs,
    },
  };
}

/** A header, or a body, of more than so many bytes. A body too large to be looked at counts as larger. */
export function largerThan(size: number, fieldToMatch: Field): Statement {
  return {
    sizeConstraintStatement: {
      fieldToMatch,
      comparisonOperator: 'GT',
      size,
      textTransformations: asItIs,
    },
  };
}

/** A label, or with `:` at its end all labels below it. */
export function label(key: string): Statement {
  return { labelMatchStatement: { scope: key.endsWith(':') ? 'NAMESPACE' : 'LABEL', key } };
}

export function not(statement: Statement): Statement {
  return { notStatement: { statement } };
}

/** WAF refuses a list of one, so that one stands for itself. */
export function all(...statements: Statement[]): Statement {
  const [only] = statements;
  return statements.length === 1 && only !== undefined ? only : { andStatement: { statements } };
}

export function any(...statements: Statement[]): Statement {
  const [only] = statements;
  return statements.length === 1 && only !== undefined ? only : { orStatement: { statements } };
}
