import { type Caller, type PlainPolicy } from '../../template/policy/evaluation';
import { type Asker, sessionOf, unknownPolicies } from './answer';
import { isAbout } from './calls';
import { type Estate, statementsOf } from './estate';
import { type Principal } from './principals';

/** Everybody who might get through to something, and how many others there are who cannot. */
export interface Askers {
  readonly principals: readonly Principal[];
  /** Whom a policy names and no template holds. */
  readonly strangers: readonly Asker[];
  /** One of the others: no policy names them, and none of theirs allows the call. */
  readonly others: { readonly count: number; readonly asker: Asker };
}

/** An account that is nobody's here. */
const elsewhere = '999999999999';

/** Whom to ask for an action on what a policy guards: all that it names, and all whose own policies allow the action somewhere. */
export function askersOf(estate: Estate, policy: PlainPolicy, action: string, account: string): Askers {
  const { everybody, aws, services, federated } = namedIn(policy);
  const all = [...estate.roles, ...estate.users];
  const known = new Set(all.map(({ arn }) => arn));
  const isNamed = ({ arn }: Principal) =>
    everybody || aws.has(arn) || (aws.has(sessionOf(arn)) && arn.includes(':role/'));
  const principals = all.filter((one) => isNamed(one) || mayAsk(one, action));
  const outside = [...aws].filter((name) => !known.has(name) && !isOwn(name, known));
  const accounts = new Set(all.map((one) => one.account).concat(account));
  return {
    principals,
    strangers: [
      ...outside.map((name) => strangerNamed(name, accounts)),
      ...[...services].map((name) => stranger(`service ${name}`, { kind: 'service', name })),
      ...[...federated].map((provider) => stranger(`users of ${provider}`, { kind: 'federated', provider })),
      ...(everybody
        ? [
            stranger('nobody in particular', { kind: 'anonymous' }),
            stranger('a role of another account', roleIn(elsewhere)),
          ]
        : []),
    ],
    others: {
      count: all.length - principals.length,
      asker: { name: 'others', caller: roleIn(account), identity: [] },
    },
  };
}

/** Whether a policy of a principal's own allows an action somewhere; of one that cannot be read, who knows. */
export function mayAsk({ identity, unread }: Principal, action: string): boolean {
  return (
    unread.length > 0 || statementsOf(identity).some((one) => one.effect === 'Allow' && isAbout(one, action))
  );
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

/** The session of a role that is known. */
const isOwn = (name: string, known: ReadonlySet<string>): boolean => {
  const [, account = '', role = ''] = /^arn:aws:sts::(\d{12}):assumed-role\/([^/]+)\//.exec(name) ?? [];
  return known.has(`arn:aws:iam::${account}:role/${role}`);
};

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

function strangerNamed(name: string, accounts: ReadonlySet<string>): Asker {
  const whole = accountNamed(name);
  if (whole !== undefined) {
    const inOwnAccount = accounts.has(whole);
    const who = inOwnAccount ? 'whoever else is in' : 'a role of';
    return { ...stranger(`${who} account ${whole}`, roleIn(whole)), inOwnAccount };
  }
  const account = name.split(':')[4] ?? '';
  if (name.includes(':user/')) return stranger(name, { kind: 'user', account, arn: name });
  if (!name.includes(':assumed-role/')) return stranger(name, roleIn(account, name));
  const role = `arn:aws:iam::${account}:role/${name.split('/')[1] ?? ''}`;
  return stranger(name, { kind: 'role', account, arn: role, session: name });
}

export const othersOf = (count: number): string =>
  `${count} other${count === 1 ? '' : 's'}, whose policies allow no such call`;
