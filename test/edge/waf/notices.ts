import { ZodError } from 'zod';
import { isObject, type Json } from '../../../template';
import { type Mutation } from '../../constructs/mutations';
import { judge } from './judge';
import { type Request, request } from './request';
import { attacks, flood, like, odd, recorded } from './traffic';

/** Requests that no rule counts: a change of any other rule shows in what becomes of them. */
const single: readonly Request[] = [
  ...recorded.map((one) => request(one)),
  ...Object.values(attacks),
  ...recorded.map((one) => request({ ...one, ...odd })),
  // Written otherwise: a client may, and an attacker will.
  ...[{ accept: 'Text/HTML' }, { accept: 'text/html' }].map((headers) => request({ headers, ...odd })),
  ...like('/oauth2/token').map((one) => request({ ...one, headers: { accept: 'text/html' }, ...odd })),
  ...like('/oauth2/token').map((one) => request({ ...one, path: '/OAUTH2/token', ...odd })),
  ...['AssociateSoftwareToken', 'VerifySoftwareToken'].flatMap((name) =>
    [name, `${name}s`].flatMap((operation) => [
      request({ headers: { 'x-amzn-cognito-operation-name': operation }, ...odd }),
      request({ headers: { 'x-amzn-cognito-operation-name': operation, accept: 'text/html' }, ...odd }),
      request({ headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` }, ...odd }),
      request({
        headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`, accept: 'text/html' },
        ...odd,
      }),
    ]),
  ),
];

/** Paths and operations that each rate counts, with its limit. */
const counted: Readonly<Record<string, { limit: number; paths: string[]; operations: string[] }>> = {
  RateOfRequests: { limit: 2000, paths: ['/products/list'], operations: [] },
  RateOfLogins: { limit: 100, paths: ['/login'], operations: ['InitiateAuth', 'RespondToAuthChallenge'] },
  RateOfSignUps: { limit: 20, paths: ['/signup'], operations: ['SignUp'] },
  RateOfTokens: { limit: 300, paths: ['/oauth2/token'], operations: ['GetTokensFromRefreshToken'] },
  RateOfCodes: {
    limit: 30,
    paths: ['/confirmUser', '/forgotPassword', '/resendcode'],
    operations: [
      'ConfirmSignUp',
      'ResendConfirmationCode',
      'ForgotPassword',
      'ConfirmForgotPassword',
      'GetUserAttributeVerificationCode',
      'VerifyUserAttribute',
      'VerifySoftwareToken',
    ],
  },
};

/** For each path and operation of a rate, in several spellings, a flood of its own. */
function floods(rule: string): Request[][] {
  const { limit, paths, operations } = counted[rule] ?? { limit: 0, paths: [], operations: [] };
  const spelled = paths.flatMap((path) => [
    path,
    `${path}/more`,
    path.toUpperCase(),
    `/%${hex(path)}${path.slice(2)}`,
  ]);
  const named = operations.flatMap((name) => [name, `${name}s`]);
  const at = (different: Partial<Request>) => flood('/products/list', limit * 1.5, 360, different);
  return [
    ...spelled.map((path) => at({ path })),
    ...named.map((name) => at({ headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${name}` } })),
  ];
}

function hex(path: string): string {
  return path.charCodeAt(1).toString(16);
}

/**
 * Whether the model of AWS WAF treats some request otherwise after a mutation of a web ACL, or cannot read it any more: the model
 * knows what AWS requires, and refuses the rest.
 */
export function evaluatorNotices(template: Json, { type, logicalId, pointer, templates }: Mutation): boolean {
  if (type !== 'AWS::WAFv2::WebACL') return false;
  const place = Number(/^\/Properties\/Rules\/(\d+)\//.exec(pointer)?.[1] ?? -1);
  const before = outcomes(template, logicalId, place, template);
  return templates.some((changed) => outcomes(changed, logicalId, place, template) !== before);
}

/** What becomes of every request that the rule at a place can matter to; its name is taken from the template as it was. */
function outcomes(template: Json, logicalId: string, place: number, original: Json): string {
  const rules = at(original, 'Resources', logicalId, 'Properties', 'Rules');
  const name = Array.isArray(rules) ? at(rules[place], 'Name') : undefined;
  const acl = at(template, 'Resources', logicalId, 'Properties');
  try {
    return [single, ...floods(String(name))]
      .map((requests) =>
        judge(acl, requests)
          .map(({ actions }) => actions.join('|'))
          .join(),
      )
      .join('\n');
  } catch (error) {
    if (error instanceof ZodError) return 'refused';
    throw error;
  }
}

function at(value: Json | undefined, ...steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>(
    (inner, step) => (isObject(inner ?? null) ? valueOf(inner, step) : undefined),
    value,
  );
}

function valueOf(value: Json | undefined, step: string): Json | undefined {
  return value !== undefined && isObject(value) ? value[step] : undefined;
}
