import { type Request } from './request';
import { type Statement } from './schema';

type Looked = Extract<Statement, { ByteMatchStatement: unknown }>['ByteMatchStatement'];
type Sized = Extract<Statement, { SizeConstraintStatement: unknown }>['SizeConstraintStatement'];

/** How much of a body a web ACL is shown by default, in front of API Gateway, Cognito and CloudFront. */
const inspectedBytes = 16 * 1024;

/** Whether a statement matches a request that carries these labels. */
export function matches(statement: Statement, request: Request, labels: readonly string[] = []): boolean {
  if ('ByteMatchStatement' in statement) return bytesMatch(statement.ByteMatchStatement, request);
  if ('SizeConstraintStatement' in statement) return sizeMatches(statement.SizeConstraintStatement, request);
  if ('LabelMatchStatement' in statement) {
    const { Scope, Key } = statement.LabelMatchStatement;
    return labels.some((label) => (Scope === 'LABEL' ? label === Key : label.startsWith(Key)));
  }
  if ('NotStatement' in statement) return !matches(statement.NotStatement.Statement, request, labels);
  if ('AndStatement' in statement)
    return statement.AndStatement.Statements.every((one) => matches(one, request, labels));
  return statement.OrStatement.Statements.some((one) => matches(one, request, labels));
}

function bytesMatch(statement: Looked, request: Request): boolean {
  const value = valueOf(statement, request);
  const wanted = statement.SearchString;
  // A header that is not there matches nothing.
  if (value === undefined) return false;
  if (statement.PositionalConstraint === 'EXACTLY') return value === wanted;
  return statement.PositionalConstraint === 'STARTS_WITH' ? value.startsWith(wanted) : value.includes(wanted);
}

function sizeMatches(statement: Sized, request: Request): boolean {
  if (!('Body' in statement.FieldToMatch)) return (valueOf(statement, request) ?? '').length > statement.Size;
  // `OversizeHandling: MATCH`: what is larger than what is shown matches whatever is asked.
  return request.bodyBytes > inspectedBytes || request.bodyBytes > statement.Size;
}

function valueOf(
  { FieldToMatch: field, TextTransformations }: Pick<Looked, 'FieldToMatch' | 'TextTransformations'>,
  request: Request,
): string | undefined {
  if ('Body' in field) throw new Error('the content of a body is not modelled');
  const raw = 'UriPath' in field ? request.path : request.headers[field.SingleHeader.Name.toLowerCase()];
  if (raw === undefined) return undefined;
  const inOrder = [...TextTransformations].sort((a, b) => a.Priority - b.Priority);
  return inOrder.reduce((value, { Type }) => transform(value, Type), raw);
}

function transform(value: string, type: Looked['TextTransformations'][number]['Type']): string {
  if (type === 'LOWERCASE') return value.toLowerCase();
  if (type === 'NONE') return value;
  // WAF decodes what it can and leaves the rest.
  return value.replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
