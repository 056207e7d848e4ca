import { type Asked, tenants } from './requests';

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

/** Every case of one request: the tenant's own session is let in, and nothing else is. */
export function casesOf(asked: Asked): Case[] {
  const forged = asked.telling.filter((key) => asked.context[key]?.includes(own) === true);
  return [
    { name: 'own', tag: own, asked, expected: 'allowed' },
    ...foreign.map(([name, tag]): Case => ({ name, tag, asked, expected: 'denied' })),
    // The session is the tenant's, and what it asks for is not.
    ...(asked.resource.includes(own)
      ? [
          denied('the resource of another', { ...asked, resource: asked.resource.replaceAll(own, other) }),
          denied('the resource of a longer name', {
            ...asked,
            resource: asked.resource.replaceAll(own, longer),
          }),
        ]
      : []),
    ...forged.flatMap((key) => [
      denied(`${key} of another`, withContext(asked, key, asked.context[key]?.replaceAll(own, other))),
      denied(`${key} of a longer name`, withContext(asked, key, asked.context[key]?.replaceAll(own, longer))),
      denied(
        `${key} in upper case`,
        withContext(asked, key, asked.context[key]?.replaceAll(own, own.toUpperCase())),
      ),
      denied(`without ${key}`, withContext(asked, key, undefined)),
    ]),
  ];
}

const denied = (name: string, asked: Asked): Case => ({ name, tag: own, asked, expected: 'denied' });

function withContext(asked: Asked, key: string, value: string | undefined): Asked {
  const rest = Object.entries(asked.context).filter(([name]) => name !== key);
  return { ...asked, context: Object.fromEntries(value === undefined ? rest : [...rest, [key, value]]) };
}

/** What no session of a tenant does to what tenants share, its own included: by the kind of resource. */
const never: readonly (readonly [kind: RegExp, actions: readonly string[]])[] = [
  [
    /:kms:.*:key\//,
    ['kms:CreateGrant', 'kms:PutKeyPolicy', 'kms:ReplicateKey', 'kms:DisableKey', 'kms:ScheduleKeyDeletion'],
  ],
  [
    /:dynamodb:.*:table\//,
    [
      ...['dynamodb:Scan', 'dynamodb:PartiQLSelect', 'dynamodb:PartiQLInsert', 'dynamodb:PartiQLUpdate'],
      ...['dynamodb:PartiQLDelete', 'dynamodb:ExportTableToPointInTime', 'dynamodb:DeleteTable'],
    ],
  ],
  [/:s3:::[^/]+$/, ['s3:ListBucketVersions', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy']],
  [/:secretsmanager:.*:secret:/, ['secretsmanager:PutResourcePolicy', 'secretsmanager:DeleteResourcePolicy']],
];

export function neverOn(resource: string): readonly string[] {
  return never.flatMap(([kind, actions]) => (kind.test(resource) ? actions : []));
}
