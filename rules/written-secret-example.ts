import { inProduction, one, staged } from './example';
import { type RuleDocs } from './rule';

const reference = '{{resolve:secretsmanager:db:SecretString:password}}';

/** Examples for a rule that a property of a resource, by its dotted path, does not spell a secret out. */
export function writtenSecretExamples(type: string, path: string): RuleDocs['examples'] {
  const names = path.split('.');
  const given = (value: unknown) =>
    one(
      type,
      names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Record<string, unknown>,
    );
  const byParameter = (body: Readonly<Record<string, unknown>>) => ({
    Parameters: { Password: { Type: 'String', ...body } },
    ...given({ Ref: 'Password' }),
  });
  return {
    pass: {
      omitted: one(type),
      'a secret': given(reference),
      'a hidden parameter': byParameter({ NoEcho: true }),
    },
    fail: {
      'plain text': given('hunter2hunter2'),
      'the default of a parameter': byParameter({ NoEcho: true, Default: 'hunter2' }),
      'a parameter that is shown': byParameter({}),
      'plain text outside production': staged(given(inProduction(reference, 'hunter2hunter2'))),
    },
  };
}
