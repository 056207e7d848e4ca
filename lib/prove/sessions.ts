import { type PlainPolicy } from '../../template/policy/evaluation';
import { answerTo, type Asker, askerOf, type Values } from './answer';
import { askersOf, namedIn } from './askers';
import { isAbout } from './calls';
import { type Estate, tenants } from './estate';
import { cell, type Cell, type Row } from './matrix';
import { type Role } from './principals';
import { contextFor } from './requests';

/** Roles that work for tenants, by ARN, with the tag of their sessions. */
export type Scoped = ReadonlyMap<string, string>;

/** How sessions are opened: with the last two, by a token of somebody else's. */
const actions = [
  ...['sts:AssumeRole', 'sts:TagSession'],
  ...['sts:AssumeRoleWithWebIdentity', 'sts:AssumeRoleWithSAML'],
];

/** Who opens and tags sessions of the role: those whom its trust names, and nobody else. */
export function sessionRows(estate: Estate, role: Role, tag: string, scoped: Scoped): Row[] {
  const { federated } = namedIn(role.trust);
  return actions
    .slice(0, federated.size === 0 ? 2 : actions.length)
    .map((action) => sessionRow(estate, role, tag, action, scoped));
}

function sessionRow(estate: Estate, role: Role, tag: string, action: string, scoped: Scoped): Row {
  const { principals, strangers, others } = askersOf(estate, role.trust, action, role.account);
  const brokers = brokersOf(role.trust, action);
  const ask = (asker: Asker, context: Values) =>
    answerTo(estate, asker, { action, resource: role.arn, context }, role.trust);
  const good = tagged(tag);
  return {
    role: role.name,
    action,
    resource: role.arn,
    cells: [
      ...principals.flatMap((by) => {
        const own = scoped.get(by.arn);
        const asATenant = { ...good, [`aws:principaltag/${own ?? tag}`]: tenants.own };
        return [
          ...openings(askerOf(by), tag, brokers.has(by.arn), {}, ask),
          ...(own === undefined
            ? []
            : [cell(`${by.name} as a tenant, for another`, 'denied', ask(askerOf(by), asATenant))]),
        ];
      }),
      ...strangers.flatMap((asker) => {
        const { kind } = asker.caller;
        if (kind === 'service' || kind === 'anonymous')
          return [cell(`${asker.name} with the tag of a tenant`, 'denied', ask(asker, good))];
        const name = asker.caller.kind === 'federated' ? asker.caller.provider : asker.name;
        return openings(asker, tag, brokers.has(name), tokenFor(role.trust, name, action), ask);
      }),
      ...others.map((asker) => cell(`${asker.name}, with the tag of a tenant`, 'denied', ask(asker, good))),
    ],
  };
}

/** Whom the trust names for an action; a whole account is asked under another name. */
function brokersOf(trust: PlainPolicy, action: string): ReadonlySet<string> {
  const about = trust.statements.filter((one) => isAbout(one, action));
  const { aws, federated } = namedIn({ ...trust, statements: about });
  return new Set([...aws, ...federated]);
}

function openings(
  asker: Asker,
  tag: string,
  isBroker: boolean,
  token: Values,
  ask: (asker: Asker, context: Values) => Parameters<typeof cell>[2],
): Cell[] {
  const good = { ...token, ...tagged(tag) };
  const { name } = asker;
  return [
    cell(`${name} with the tag of a tenant`, isBroker ? 'allowed' : 'denied', ask(asker, good)),
    cell(`${name} without a tag`, 'denied', ask(asker, token)),
    cell(`${name} with a second tag`, 'denied', ask(asker, { ...good, 'aws:tagkeys': [tag, 'role'] })),
    cell(
      `${name} with a tag that travels on`,
      'denied',
      ask(asker, { ...good, 'sts:transitivetagkeys': tag }),
    ),
  ];
}

const tagged = (tag: string): Values => ({
  [`aws:requesttag/${tag}`]: tenants.other,
  'aws:tagkeys': tag,
});

/** What a token has to say so that the trust takes it, the tags left out. */
function tokenFor(trust: PlainPolicy, provider: string, action: string): Values {
  const statement = trust.statements.find(
    (one) =>
      one.effect === 'Allow' && isAbout(one, action) && one.principal?.federated.includes(provider) === true,
  );
  if (statement === undefined) return {};
  const { tests } = statement;
  return contextFor({ ...statement, tests: tests.filter(({ key }) => !/tag/.test(key)) }, '', tenants.own);
}
