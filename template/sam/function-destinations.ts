import { type Json } from '../json-value';
import { arnOf, type Made, mapped, same, type Sam } from './made';
import { grant, type RolePolicy } from './policies';
import { at, branches, textOf } from './raw';

interface Destinations {
  readonly made: readonly Made[];
  readonly policies: readonly RolePolicy[];
}

/** By the kind of a destination: what the role may do with it, and what SAM makes where none is named. */
const destinationKinds: Readonly<Record<string, readonly [actions: string, suffix?: string, type?: string]>> =
  {
    SQS: ['sqs:SendMessage', 'Queue', 'AWS::SQS::Queue'],
    SNS: ['sns:Publish', 'Topic', 'AWS::SNS::Topic'],
    Lambda: ['lambda:InvokeFunction'],
    EventBridge: ['events:PutEvents'],
    S3Bucket: ['s3:PutObject'],
  };

/** What happens to a call that nobody waits for: how often it is tried, and where its outcome goes. */
export function functionDestinations({ logicalId, properties }: Sam): Destinations {
  const config = properties['EventInvokeConfig'];
  if (config === undefined || config === null) return { made: [], policies: [] };
  const base = '/Properties/EventInvokeConfig';
  const made: Made[] = [];
  const policies: RolePolicy[] = [];
  const destinations: Record<string, Json> = {};
  for (const outcome of ['OnSuccess', 'OnFailure'] as const) {
    const path = `${base}/DestinationConfig/${outcome}`;
    const named = at(config, `DestinationConfig.${outcome}`);
    if (named === undefined) continue;
    const kind = destinationKinds[textOf(at(named, 'Type')) ?? ''];
    const id = `${logicalId}EventInvokeConfig${outcome}${kind?.[1] ?? ''}`;
    const isMade = kind?.[2] !== undefined;
    const fresh: Json = kind?.[1] === 'Topic' ? { Ref: id } : arnOf(id);
    const given = at(named, 'Destination');
    const target = branches(given, (value) => value ?? (isMade ? fresh : undefined));
    if (target === undefined) continue;
    if (kind?.[2] !== undefined && target !== given)
      made.push({ logicalId: id, type: kind[2], properties: {}, at: path });
    if (kind) policies.push(grant(path, [kind[0]], target));
    destinations[outcome] = { Destination: target };
  }
  const limits = mapped(config, same('MaximumEventAgeInSeconds', 'MaximumRetryAttempts'), base);
  made.push({
    logicalId: `${logicalId}EventInvokeConfig`,
    type: 'AWS::Lambda::EventInvokeConfig',
    properties: {
      ...limits.properties,
      FunctionName: { Ref: logicalId },
      Qualifier: properties['AutoPublishAlias'] ?? '$LATEST',
      ...(Object.keys(destinations).length > 0 ? { DestinationConfig: destinations } : {}),
    },
    origins: [
      ...limits.origins,
      { made: '/Properties/DestinationConfig', written: `${base}/DestinationConfig`, exact: true },
    ],
    at: base,
  });
  return { made, policies };
}
