const object = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const list = (items: object, description: string) => ({ type: 'array', items, description });
const text = (description: string) => ({ type: 'string', description });
const count = (description: string) => ({ type: 'integer', minimum: 0, description });
const truth = (description: string) => ({ type: 'boolean', description });
const oneOf = (values: readonly string[], description: string) => ({ enum: values, description });

/** JSON Schema of what `--format json` writes: `portcullis prove schema` prints it. Fields may be added. */
export const proofSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A proof of isolation by portcullis prove isolation --format json, version 1',
  ...object({
    version: { const: 1 },
    tool: object({ name: { const: 'cdk-portcullis' }, version: text('version of the program') }),
    holds: truth('whether every cell is as it has to be'),
    cells: count('how many cells there are'),
    broken: count('how many of them do not hold'),
    notes: list(
      text('what stands in the templates and was not counted, and why'),
      'in the order of the templates',
    ),
    rows: list(
      object({
        role: text('stack and logical id of the role that asks, or that everybody is asked for'),
        action: text('what is asked for, as policies name it'),
        resource: text('ARN of what it is asked on; names that deployment makes are stack and logical id'),
        cells: list(
          object({
            case: text('who asks, or what the request says'),
            expected: oneOf(['allowed', 'denied'], 'what it has to be'),
            outcome: oneOf(['allowed', 'explicitly denied', 'implicitly denied'], 'what AWS would answer'),
            by: text('the statement that decided, or the kind of policy that has no Allow'),
            holds: truth('whether the outcome is what it has to be'),
          }),
          'every case of it',
        ),
      }),
      'one action on one resource each',
    ),
  }),
} as const;
