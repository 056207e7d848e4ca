import { type Template } from './template';

/** The account number that a principal such as `111122223333` or `arn:aws:iam::111122223333:role/x` names literally. */
function accountIn(principal: string): string | undefined {
  return /^(?:(\d{12})$|arn:[^:]*:(?:iam|sts)::(\d{12}):)/
    .exec(principal)
    ?.slice(1)
    .find((number) => number !== undefined);
}

/**
 * Whether a principal names, by number, an account other than the one that the template is deployed to.
 *
 * The own account is known where a cloud assembly says it; elsewhere every number is somebody else, because the own one is
 * written as `AWS::AccountId`.
 */
export function isOtherAccount(template: Template, principal: string): boolean {
  const account = accountIn(principal);
  return account !== undefined && account !== template.context.given('AWS::AccountId');
}
