import {
  GetLoggingConfigurationCommand,
  GetWebACLCommand,
  GetWebACLForResourceCommand,
  ListTagsForResourceCommand,
  type Scope,
} from '@aws-sdk/client-wafv2';

import { orNothing, ownTags, type Reader } from './reader';

const scopes: readonly Scope[] = ['REGIONAL', 'CLOUDFRONT'];
const nothing = ['WAFNonexistentItemException'];

export const webAcl: Reader = async ({ waf }, physicalId, wanted) => {
  const [Name, Id, scope] = physicalId.split('|');
  const Scope = scopes.find((one) => one === scope);
  const { WebACL: acl } = await waf.send(new GetWebACLCommand({ Name, Id, Scope }));
  const tags = Object.hasOwn(wanted, 'Tags')
    ? await waf.send(new ListTagsForResourceCommand({ ResourceARN: acl?.ARN }))
    : undefined;
  return {
    ...acl,
    Scope,
    Rules: asText(acl?.Rules),
    ...(tags && { Tags: ownTags(tags.TagInfoForResource?.TagList) }),
  };
};

export const association: Reader = async ({ waf }, _id, wanted) => {
  const ResourceArn = String(wanted['ResourceArn']);
  const found = await orNothing(nothing, () => waf.send(new GetWebACLForResourceCommand({ ResourceArn })));
  return { ResourceArn, WebACLArn: found?.WebACL?.ARN };
};

export const logging: Reader = async ({ waf }, _id, wanted) => {
  const ResourceArn = String(wanted['ResourceArn']);
  const found = await orNothing(nothing, () => waf.send(new GetLoggingConfigurationCommand({ ResourceArn })));
  return { ...found?.LoggingConfiguration };
};

/** A copy in which bytes are text: what a template calls a SearchString is bytes to the API. */
function asText(value: unknown): unknown {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
}
