import { type Values } from './answer';
import { tenants } from './estate';
import { type Asked } from './requests';

/** One way to ask for what is the first tenant's. */
export interface Case {
  readonly name: string;
  /** What the session's tag says; nothing for a session without one. */
  readonly tag: string | undefined;
  readonly asked: Asked;
  readonly expected: 'allowed' | 'denied';
}

const { own, other, longer } = tenants;

/** Tags of sessions that are not the tenant's, and all that they may look like. */
const foreign: readonly (readonly [name: string, tag: string | undefined])[] = [
  ['another tenant', other],
  ['a tenant whose name goes on', longer],
  ['a tenant whose name is shorter', own.slice(0, -1)],
  ['no tag', undefined],
  ['an empty tag', ''],
  ['a wildcard as the tag', '*'],
  ['a tag with a wildcard', 'tenant-?'],
  ['upper case', own.toUpperCase()],
  ['a path as the tag', `../${own}`],
  ['a tag that ends in a delimiter', `${own}/`],
];

/** What may stand in the place of the tenant's name, where a request names it. */
const names: readonly (readonly [name: string, instead: string])[] = [
  ['of another', other],
  ['of a longer name', longer],
  ['of a shorter name', own.slice(0, -1)],
  ['in upper case', own.toUpperCase()],
  ['with a wildcard', '*'],
  ['with an empty name', ''],
  ['by a path through another', `${other}/../${own}`],
];
/** A key of KMS bears no name of a tenant: only those of other tenants are there. */
const namesOfKeys = names.slice(0, 2);

/** Keys of which a request may hold several values. */
const severalValues: ReadonlySet<string> = new Set(['dynamodb:leadingkeys']);

/** Every case of one request: the tenant's own session is let in, and nothing else is. */
export function casesOf(asked: Asked): Case[] {
  const forged = asked.telling.filter((key) => textOf(asked.context[key]).includes(own));
  return [
    { name: 'own', tag: own, asked, expected: 'allowed' },
    ...foreign.map(([name, tag]): Case => ({ name, tag, asked, expected: 'denied' })),
    // The session is the tenant's, and what it asks for is not.
    ...otherResources(asked),
    ...forged.flatMap((key) => otherValues(asked, key)),
    ...(forged.length > 1 || (forged.length > 0 && asked.resource.includes(own))
      ? [denied('all of another', everythingOf(asked, other))]
      : []),
  ];
}

function otherResources(asked: Asked): Case[] {
  const { resource } = asked;
  if (!resource.includes(own)) return [];
  const isKey = resource.includes(':kms:');
  return [
    ...(isKey ? namesOfKeys : names).map(([name, instead]) =>
      denied(`the resource ${name}`, {
        ...asked,
        resource: resource.replaceAll(own, instead),
        context: tagsOf(asked.context, instead),
      }),
    ),
    ...(isKey || resource.endsWith(own)
      ? []
      : [denied('the resource cut off behind the name', { ...asked, resource: cutOff(resource) })]),
  ];
}

function otherValues(asked: Asked, key: string): Case[] {
  const value = textOf(asked.context[key]);
  return [
    ...names.map(([name, instead]) =>
      denied(`${key} ${name}`, withContext(asked, key, value.replaceAll(own, instead))),
    ),
    ...(value.endsWith(own)
      ? []
      : [denied(`${key} cut off behind the name`, withContext(asked, key, cutOff(value)))]),
    denied(`without ${key}`, withContext(asked, key, undefined)),
    // DynamoDB takes no empty key, and what has several values otherwise is at least one.
    ...(severalValues.has(key)
      ? [denied(`${key} of another beside`, withContext(asked, key, [value, value.replaceAll(own, other)]))]
      : [denied(`${key} empty`, withContext(asked, key, ''))]),
  ];
}

/** Of another, and consistently so: only the session is the tenant's. */
function everythingOf(asked: Asked, tenant: string): Asked {
  const context = Object.entries(asked.context).map(([key, value]): [string, string] => [
    key,
    textOf(value).replaceAll(own, tenant),
  ]);
  return {
    ...asked,
    resource: asked.resource.replaceAll(own, tenant),
    context: Object.fromEntries(context),
  };
}

/** The tags of a resource are those of the resource that is asked for, whatever the caller says. */
function tagsOf(context: Values, tenant: string): Values {
  return Object.fromEntries(
    Object.entries(context).map(([key, value]) => [
      key,
      key.startsWith('aws:resourcetag/') ? textOf(value).replaceAll(own, tenant) : value,
    ]),
  );
}

const cutOff = (text: string): string => text.slice(0, text.lastIndexOf(own) + own.length);
const textOf = (value: Values[string] | undefined): string => (typeof value === 'string' ? value : '');
const denied = (name: string, asked: Asked): Case => ({ name, tag: own, asked, expected: 'denied' });

function withContext(asked: Asked, key: string, value: Values[string] | undefined): Asked {
  const rest = Object.entries(asked.context).filter(([name]) => name !== key);
  return { ...asked, context: Object.fromEntries(value === undefined ? rest : [...rest, [key, value]]) };
}
