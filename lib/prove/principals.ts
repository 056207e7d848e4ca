import { type Json } from '../../template';
import { type PlainPolicy } from '../../template/policy/evaluation';
import { awsPolicy } from './aws-policies';
import { listOf, objectOf } from './plain';
import { arnOf, type Found, policyOf, refTo, type Resources, textsAt } from './resources';

/** A role or user with all that says what it may do. */
export interface Principal {
  readonly kind: 'role' | 'user';
  readonly name: string;
  readonly arn: string;
  readonly account: string;
  readonly identity: readonly PlainPolicy[];
  readonly boundary?: PlainPolicy | undefined;
  /** Managed policies that stand in no template: what they allow cannot be known. */
  readonly unread: readonly string[];
  /** A boundary that stands in no template: it can but refuse more, and is not counted. */
  readonly unreadBoundary?: string | undefined;
}

export interface Role extends Principal {
  readonly kind: 'role';
  /** Who may open its sessions. */
  readonly trust: PlainPolicy;
}

interface Attached {
  readonly policies: readonly PlainPolicy[];
  readonly unread: readonly string[];
}

const kinds = { role: ['Roles', 'Role'], user: ['Users', 'User'], group: ['Groups', 'Group'] } as const;
type Kind = keyof typeof kinds;

/** Every role and user, with the policies that are attached to it from either side, in whichever stack. */
export function principalsOf(resources: Resources): { roles: Role[]; users: Principal[] } {
  const managed = new Map<string, PlainPolicy>();
  const beside = new Map<string, PlainPolicy[]>();
  const attach = (kind: Kind, { stack }: Found, names: readonly string[], policy: PlainPolicy) => {
    for (const name of names) {
      const key = `${stack.account} ${kind} ${name}`;
      const known = beside.get(key) ?? [];
      beside.set(key, known);
      known.push(policy);
    }
  };
  for (const type of ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'])
    for (const found of resources(type)) {
      const policy = documentOf(found);
      if (type === 'AWS::IAM::ManagedPolicy') managed.set(refTo(found), policy);
      for (const kind of ['role', 'user', 'group'] as const)
        attach(kind, found, textsAt(found, kinds[kind][0]), policy);
    }
  for (const kind of ['role', 'user', 'group'] as const)
    for (const found of resources(`AWS::IAM::${kinds[kind][1]}Policy`))
      attach(kind, found, textsAt(found, `${kinds[kind][1]}Name`), documentOf(found));

  const attachedTo = (kind: Kind, found: Found): Attached => {
    const arns = textsAt(found, 'ManagedPolicyArns');
    const read = arns.map((arn) => managed.get(arn) ?? awsPolicy(arn));
    return {
      policies: [
        ...inlineOf(found),
        ...read.filter((policy) => policy !== undefined),
        ...(beside.get(`${found.stack.account} ${kind} ${refTo(found)}`) ?? []),
      ],
      unread: arns.filter((_, at) => read[at] === undefined),
    };
  };
  const principal = (found: Found, attached: Attached): Omit<Principal, 'kind'> => {
    const [boundary] = textsAt(found, 'PermissionsBoundary');
    const policy = boundary === undefined ? undefined : managed.get(boundary);
    return {
      name: found.name,
      arn: arnOf(found),
      account: found.stack.account,
      identity: attached.policies,
      unread: attached.unread,
      boundary: policy,
      unreadBoundary: policy === undefined ? boundary : undefined,
    };
  };
  const groups = new Map(
    resources('AWS::IAM::Group').map((found) => [nameIn(found), attachedTo('group', found)]),
  );
  const added = new Map<string, string[]>();
  for (const one of resources('AWS::IAM::UserToGroupAddition'))
    for (const user of textsAt(one, 'Users')) {
      const known = added.get(`${one.stack.account} ${user}`) ?? [];
      added.set(`${one.stack.account} ${user}`, known);
      known.push(...textsAt(one, 'GroupName'));
    }
  return {
    roles: resources('AWS::IAM::Role').map((found) => ({
      kind: 'role',
      ...principal(found, attachedTo('role', found)),
      trust: policyOf(
        `${found.id}/trust`,
        found.plain(found.properties['AssumeRolePolicyDocument'] ?? null),
        'resource',
      ),
    })),
    users: resources('AWS::IAM::User').map((found) => {
      const names = [...textsAt(found, 'Groups'), ...(added.get(nameIn(found)) ?? [])];
      const joined = names.map(
        (name): Attached =>
          groups.get(`${found.stack.account} ${name}`) ?? { policies: [], unread: [`group ${name}`] },
      );
      const all = [attachedTo('user', found), ...joined];
      return {
        kind: 'user',
        ...principal(found, {
          policies: all.flatMap(({ policies }) => policies),
          unread: all.flatMap(({ unread }) => unread),
        }),
      };
    }),
  };
}

const nameIn = (found: Found): string => `${found.stack.account} ${refTo(found)}`;

const documentOf = ({ id, properties, plain }: Found): PlainPolicy =>
  policyOf(id, plain(properties['PolicyDocument'] ?? null), 'identity');

const inlineOf = ({ id, properties, plain }: Found): PlainPolicy[] =>
  listOf(properties['Policies']).map((one: Json, at) =>
    policyOf(`${id}/Policies/${at}`, plain(objectOf(one)['PolicyDocument'] ?? null), 'identity'),
  );
