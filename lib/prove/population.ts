import { isAbout } from './calls';
import { type Principal, type Role } from './principals';

/** Every role and user of the templates, found by name and by what they may ask for. */
export class Population {
  private readonly byArn: ReadonlyMap<string, Principal>;
  private readonly askingFor = new Map<string, readonly Principal[]>();

  constructor(
    readonly roles: readonly Role[],
    readonly users: readonly Principal[],
  ) {
    this.byArn = new Map(this.all.map((one) => [one.arn, one]));
  }

  get all(): readonly Principal[] {
    return [...this.roles, ...this.users];
  }

  get count(): number {
    return this.roles.length + this.users.length;
  }

  named(arn: string): Principal | undefined {
    return this.byArn.get(arn);
  }

  /** All whose own policies allow an action somewhere. */
  asking(action: string): readonly Principal[] {
    const known = this.askingFor.get(action);
    if (known !== undefined) return known;
    const asking = this.all.filter((one) => mayAsk(one, action));
    this.askingFor.set(action, asking);
    return asking;
  }
}

/** Whether a policy of a principal's own allows an action somewhere; of one that cannot be read, who knows. */
export function mayAsk({ identity, unread }: Principal, action: string): boolean {
  return (
    unread.length > 0 ||
    identity.some(({ statements }) =>
      statements.some((one) => one.effect === 'Allow' && isAbout(one, action)),
    )
  );
}
