import { Stack } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { acknowledge } from './acknowledge';

/** Says why the wildcards in resources of a policy are no finding, each by the name that cdk-nag gives it. */
export function acknowledgeWildcards(policy: IConstruct, reason: string, resources: readonly string[]): void {
  const wild = resources
    .map((resource) => nagText(Stack.of(policy).resolve(resource)))
    .filter((text) => text.includes('*'));
  acknowledge(policy, reason, ...wild.map((text) => `AwsSolutions::AwsSolutions-IAM5[Resource::${text}]`));
}

/** A resolved value as cdk-nag writes it: what is in `${}` stands in `<>`, and so do references. */
function nagText(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll('${', '<').replaceAll('}', '>');
  if (typeof value !== 'object' || value === null) return '';
  const [name, argument]: [string, unknown] = Object.entries(value)[0] ?? ['', undefined];
  if (name === 'Ref') return `<${String(argument)}>`;
  if (!Array.isArray(argument)) return '';
  if (name === 'Fn::GetAtt') return `<${argument.join('.')}>`;
  const parts: unknown = argument[1];
  return name === 'Fn::Join' && Array.isArray(parts) ? parts.map(nagText).join(String(argument[0])) : '';
}
