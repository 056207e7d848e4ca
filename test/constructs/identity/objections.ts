import { type Stack } from 'aws-cdk-lib';
import { rules } from '../../../rules';
import { evaluate } from '../../../rules/evaluate';
import { parseTemplates } from '../../../template';
import { acknowledgements, templateOf } from '../synth';

/** The rules that object to a stack, or to what in it has a logical id that begins so. */
export function objections(stack: Stack, of = ''): string[] {
  const parameters = { 'AWS::AccountId': stack.account };
  const [template] = parseTemplates(JSON.stringify(templateOf(stack)), { parameters });
  if (template === undefined) throw new Error('no template');
  const found = [...evaluate(template, rules)].filter(
    ({ outcome, resource }) => outcome !== 'pass' && (resource?.logicalId ?? '').startsWith(of),
  );
  return [...new Set(found.map(({ ruleId }) => ruleId))].sort();
}

/** The rules that a stack has waivers of. */
export function waived(stack: Stack): string[] {
  const ids = [...acknowledgements(stack).keys()];
  return ids.flatMap((id) => id.match(/^Portcullis::(.*)/)?.[1] ?? []).sort();
}
