import { type Caller, type PlainPolicy } from '../../template/policy/evaluation';
import { type Asker, sessionOf, unknownPolicies } from './answer';
import { type Estate } from './estate';
import { type Principal } from './principals';

/** Everybody who might get through to something that its own policy alone opens: a key, or a role. */
export interface Askers {
  readonly principals: readonly Principal[];
  /** Whom a policy names and no template holds. */
  readonly strangers: readonly Asker[];
  /** Of the others of the templates, one for all. */
  readonly others: readonly Asker[];
}

/** An account that is nobody's here. */
const elsewhere = '999999999999';

/**
 * Whom to ask for an action: all that the policy names, and of the accounts that it names all whose own policies allow the action.
 *
 * Of those whom it does not name, not even by their account, one is asked who may do anything: they are all the same to it.
 */
export function askersOf(
  { population }: Estate,
  policy: PlainPolicy,
  action: string,
  account: string,
): Askers {
  const { everybody, aws, services, federated } = namedIn(policy);
  const accounts = new Set([...aws].flatMap((name) => accountNamed(name) ?? []));
  const asking = accounts.size === 0 ? [] : population.asking(action);
  const principals = everybody
    ? population.all
    : [
        ...new Set([
          ...[...aws].flatMap((name) => population.named(name) ?? []),
          ...asking.filter((one) => accounts.has(one.account)),
        ]),
      ];
  const count = population.count - principals.length;
  return {
    principals,
    strangers: [
      ...[...aws]
        .filter((name) => population.named(name) === undefined)
        .map((name) => strangerNamed(name, account)),
      ...[...services].map((name) => stranger(`service ${name}`, { kind: 'service', name })),
      ...[...federated].map((provider) => stranger(`users of ${provider}`, { kind: 'federated', provider })),
      ...(everybody
        ? [
            stranger('nobody in particular', { kind: 'anonymous' }),
            stranger('a role of another account', roleIn(elsewhere)),
          ]
        : []),
    ],
    others: count === 0 ? [] : [othersIn(account, count, accounts.has(account))],
  };
}

/** Where the account is named, the others are those whose own policies do not allow it. */
function othersIn(account: string, count: number, isOpen: boolean): Asker {
  const name = `${count} other${count === 1 ? '' : 's'}`;
  const caller = roleIn(account);
  return isOpen
    ? { name: `${name}, whose policies allow no such call`, caller, identity: [] }
    : { name: `${name}, whom it does not name`, caller, identity: unknownPolicies };
}

interface NamedInAll {
  readonly everybody: boolean;
  readonly aws: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly federated: ReadonlySet<string>;
}

/** All whom the Allow statements of a policy name; with `NotPrincipal`, everybody. */
export function namedIn({ statements }: PlainPolicy): NamedInAll {
  const allows = statements.filter(({ effect }) => effect === 'Allow');
  const principals = allows.flatMap(({ principal }) => principal ?? []);
  return {
    everybody: allows.some(({ principal, notPrincipal }) => principal?.everybody ?? notPrincipal !== null),
    aws: new Set(principals.flatMap(({ aws }) => aws)),
    services: new Set(principals.flatMap(({ service }) => service)),
    federated: new Set(principals.flatMap(({ federated }) => federated)),
  };
}

const stranger = (name: string, caller: Caller): Asker => ({ name, caller, identity: unknownPolicies });

const roleIn = (account: string, arn = `arn:aws:iam::${account}:role/Somebody`): Caller => ({
  kind: 'role',
  account,
  arn,
  session: sessionOf(arn),
});

/** Whether a policy names a whole account. */
export const accountNamed = (name: string): string | undefined =>
  /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/.exec(name)?.[1];

function strangerNamed(name: string, home: string): Asker {
  const whole = accountNamed(name);
  if (whole !== undefined) {
    const inOwnAccount = whole === home;
    const who = inOwnAccount ? 'whoever else is in' : 'a role of';
    return { ...stranger(`${who} account ${whole}`, roleIn(whole)), inOwnAccount };
  }
  const account = name.split(':')[4] ?? '';
  if (name.includes(':user/')) return stranger(name, { kind: 'user', account, arn: name });
  if (!name.includes(':assumed-role/')) return stranger(name, roleIn(account, name));
  const role = `arn:aws:iam::${account}:role/${name.split('/')[1] ?? ''}`;
  return stranger(name, { kind: 'role', account, arn: role, session: name });
}
