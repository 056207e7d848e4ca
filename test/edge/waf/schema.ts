import { z } from 'zod';

/*
 * The statements that the constructs synthesize, as CloudFormation writes them. Strict everywhere: a statement or a setting that
 * this model does not know is an error, never ignored.
 */

const nothing = z.strictObject({});
const field = z.union([
  z.strictObject({ SingleHeader: z.strictObject({ Name: z.string() }) }),
  z.strictObject({ UriPath: nothing }),
  z.strictObject({ Body: z.strictObject({ OversizeHandling: z.literal('MATCH') }) }),
]);
const looked = {
  FieldToMatch: field,
  TextTransformations: z.array(
    z.strictObject({ Priority: z.number(), Type: z.enum(['NONE', 'URL_DECODE', 'LOWERCASE']) }),
  ),
};
const bytes = z.strictObject({
  ...looked,
  PositionalConstraint: z.enum(['EXACTLY', 'STARTS_WITH', 'CONTAINS']),
  SearchString: z.string(),
});
const size = z.strictObject({ ...looked, ComparisonOperator: z.literal('GT'), Size: z.number() });
const label = z.union([
  z.strictObject({ Scope: z.literal('LABEL'), Key: z.string() }),
  z.strictObject({ Scope: z.literal('NAMESPACE'), Key: z.string().endsWith(':') }),
]);

export type Statement =
  | { readonly ByteMatchStatement: z.infer<typeof bytes> }
  | { readonly SizeConstraintStatement: z.infer<typeof size> }
  | { readonly LabelMatchStatement: z.infer<typeof label> }
  | { readonly AndStatement: { readonly Statements: readonly Statement[] } }
  | { readonly OrStatement: { readonly Statements: readonly Statement[] } }
  | { readonly NotStatement: { readonly Statement: Statement } };

export const statement: z.ZodType<Statement> = z.lazy(() =>
  z.union([
    z.strictObject({ ByteMatchStatement: bytes }),
    z.strictObject({ SizeConstraintStatement: size }),
    z.strictObject({ LabelMatchStatement: label }),
    z.strictObject({ AndStatement: z.strictObject({ Statements: z.array(statement).min(2) }) }),
    z.strictObject({ OrStatement: z.strictObject({ Statements: z.array(statement).min(2) }) }),
    z.strictObject({ NotStatement: z.strictObject({ Statement: statement }) }),
  ]),
);

const rate = z.strictObject({
  Limit: z.number(),
  EvaluationWindowSec: z.number(),
  AggregateKeyType: z.enum(['IP', 'FORWARDED_IP']),
  ForwardedIPConfig: z
    .strictObject({ HeaderName: z.string(), FallbackBehavior: z.literal('MATCH') })
    .optional(),
  ScopeDownStatement: statement.optional(),
});
const managed = z.strictObject({
  VendorName: z.literal('AWS'),
  Name: z.string(),
  Version: z.string().optional(),
  ManagedRuleGroupConfigs: z.array(z.unknown()).optional(),
  RuleActionOverrides: z.array(z.unknown()).optional(),
});

export type RateStatement = z.infer<typeof rate>;

const visibility = z.strictObject({
  CloudWatchMetricsEnabled: z.boolean(),
  SampledRequestsEnabled: z.boolean(),
  MetricName: z.string(),
});

const common = { Name: z.string(), Priority: z.number(), VisibilityConfig: visibility };
const ownRule = z.strictObject({
  ...common,
  Statement: z.union([z.strictObject({ RateBasedStatement: rate }), statement]),
  Action: z.union([
    z.strictObject({ Block: nothing }),
    z.strictObject({ Challenge: nothing }),
    z.strictObject({ Captcha: nothing }),
  ]),
});
const groupRule = z.strictObject({
  ...common,
  Statement: z.strictObject({ ManagedRuleGroupStatement: managed }),
  OverrideAction: z.union([z.strictObject({ None: nothing }), z.strictObject({ Count: nothing })]),
});
const rule = z.union([ownRule, groupRule]);

/** The part of a web ACL's properties that decides over requests. */
export const webAcl = z.object({
  DefaultAction: z.strictObject({ Allow: nothing }),
  Rules: z
    .array(rule)
    .refine(
      (rules) => new Set(rules.map(({ Priority }) => Priority)).size === rules.length,
      'two rules of one priority',
    ),
  Scope: z.enum(['REGIONAL', 'CLOUDFRONT']),
  VisibilityConfig: visibility,
});

export type Rule = z.infer<typeof rule>;
