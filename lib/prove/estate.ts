import { type Json } from '../../template';
import { type PlainPolicy } from '../../template/policy/evaluation';
import { type Limits, limitsOf } from './limits';
import { keyPoliciesOf, type Owned, ownedOf } from './owned';
import { type Stack } from './plain';
import { Population } from './population';
import { principalsOf } from './principals';
import { policyOf, resourcesOf } from './resources';

/** The tenants of the proof: the second begins like the first. */
export const tenants = { own: 'tenant-1', other: 'tenant-2', longer: 'tenant-10' } as const;
const placeholder = '{{tenant}}';

/** A key with its policy, and the tenant that it was made for, if it was. */
export interface Key extends Owned {
  readonly tenant?: string;
}

/** What a set of stacks says of who may do what. */
export interface Estate {
  readonly population: Population;
  /** Keys of the templates, and those that each tenant of the proof is given. */
  readonly keys: readonly Key[];
  readonly limits: Limits;
  /** The policy of a resource's own, also of what lies below it: of the bucket of an object. */
  readonly policyFor: (arn: string) => Owned | undefined;
}

/** @throws PortcullisError `prove-unreadable` */
export function estateOf(stacks: readonly Stack[]): Estate {
  const resources = resourcesOf(stacks);
  const owned = ownedOf(resources);
  const made = keyPoliciesOf(resources).flatMap(({ name, account, region, document }, at) =>
    Object.values(tenants).map((tenant): Key => {
      const text = JSON.stringify(document).replaceAll(placeholder, tenant);
      return {
        tenant,
        arn: `arn:aws:kms:${region}:${account}:key/${tenant}${at === 0 ? '' : `-${at}`}`,
        account,
        policy: policyOf(`${name}/tenantKeyPolicy`, JSON.parse(text) as Json, 'resource'),
      };
    }),
  );
  const byArn = new Map([...owned, ...made].map((one) => [one.arn, one]));
  const { roles, users } = principalsOf(resources);
  return {
    population: new Population(roles, users),
    keys: [...made, ...owned.filter(({ arn }) => arn.includes(':kms:'))],
    limits: limitsOf(resources),
    policyFor: (arn) => {
      for (let at = arn.length; at > 0; at = arn.lastIndexOf('/', at - 1)) {
        const found = byArn.get(arn.slice(0, at));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** The statements of all policies of one kind or another. */
export const statementsOf = (policies: readonly PlainPolicy[]): PlainPolicy['statements'] =>
  policies.flatMap(({ statements }) => statements);
