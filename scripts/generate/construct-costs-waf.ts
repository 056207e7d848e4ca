import { z } from 'zod';
import { capacityOf, paidSteps, sum } from '../../constructs/edge/firewall/capacity';
import { type Statement } from '../../constructs/edge/firewall/statements';
import { type Use } from './construct-costs';
import { load } from './construct-load';
import { isRecord, type Properties, valueAt } from './construct-template';

const fraud = ['AWSManagedRulesATPRuleSet', 'AWSManagedRulesACFPRuleSet'];

/** What a month of a web ACL uses: itself, its rules, its requests, capacity above what is included, and groups that are paid for. */
export function webAclUse(properties: Properties): Use[] {
  const rules = Array.isArray(properties['Rules']) ? properties['Rules'].filter(isRecord) : [];
  const group = (rule: Properties): unknown => valueAt(rule, 'Statement', 'ManagedRuleGroupStatement');
  const names = rules.map((rule) => String(valueAt(group(rule), 'Name')));
  const capacity = sum(rules.map((rule) => capacityOf(statement.parse(spelled(rule['Statement'])))));
  const bots = rules.find((_, at) => names[at] === 'AWSManagedRulesBotControlRuleSet');
  return [
    { price: 'wafWebAcl', quantity: 1 },
    { price: 'wafRule', quantity: rules.length },
    { price: 'wafRequests', quantity: load.requests },
    ...(paidSteps(capacity) === 0
      ? []
      : [{ price: 'wafExtraCapacity', quantity: paidSteps(capacity) * load.requests } as const]),
    ...(bots === undefined
      ? []
      : ([
          { price: 'wafBotControl', quantity: 1 },
          {
            price: JSON.stringify(bots).includes('"TARGETED"') ? 'wafTargetedBotRequests' : 'wafBotRequests',
            quantity: load.requests,
          },
        ] as const)),
    ...names
      .filter((name) => fraud.includes(name))
      .flatMap(() => [
        { price: 'wafFraudControl', quantity: 1 } as const,
        { price: 'wafFraudAttempts', quantity: load.users } as const,
      ]),
  ];
}

/** The statements that our web ACLs use, as far as their capacity depends on them; anything else is an error. */
const statement: z.ZodType<Statement> = z.lazy(() =>
  z.strictObject({
    byteMatchStatement: z
      .object({
        ...looked,
        positionalConstraint: z.enum(['EXACTLY', 'STARTS_WITH', 'CONTAINS']),
        searchString: z.string(),
      })
      .optional(),
    sizeConstraintStatement: z
      .object({ ...looked, comparisonOperator: z.literal('GT'), size: z.number() })
      .optional(),
    labelMatchStatement: z.object({ scope: z.enum(['LABEL', 'NAMESPACE']), key: z.string() }).optional(),
    andStatement: z.object({ statements: z.array(statement) }).optional(),
    orStatement: z.object({ statements: z.array(statement) }).optional(),
    notStatement: z.object({ statement }).optional(),
    rateBasedStatement: z
      .object({
        limit: z.number(),
        evaluationWindowSec: z.literal(300),
        aggregateKeyType: z.enum(['IP', 'FORWARDED_IP']),
        scopeDownStatement: statement.optional(),
      })
      .optional(),
    managedRuleGroupStatement: z.object({ vendorName: z.literal('AWS'), name: z.string() }).optional(),
  }),
);

const looked = {
  fieldToMatch: z.object({}),
  textTransformations: z.array(
    z.object({ priority: z.number(), type: z.enum(['NONE', 'URL_DECODE', 'LOWERCASE']) }),
  ),
};

/** A value of a template with its keys spelled as CDK's L1 spells them. */
function spelled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spelled);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.charAt(0).toLowerCase() + key.slice(1), spelled(inner)]),
  );
}
