import {
  GetDeliveryCommand,
  GetDeliveryDestinationCommand,
  GetDeliverySourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';

import { ownTags, type Reader } from './reader';

const tagsOf = (tags: Readonly<Record<string, string>> = {}) =>
  ownTags(Object.entries(tags).map(([Key, Value]) => ({ Key, Value })));

export const source: Reader = async ({ logs }, name) => {
  const { deliverySource: found } = await logs.send(new GetDeliverySourceCommand({ name }));
  return {
    Name: found?.name,
    LogType: found?.logType,
    ResourceArn: found?.resourceArns?.[0],
    Tags: tagsOf(found?.tags),
  };
};

export const destination: Reader = async ({ logs }, name) => {
  const { deliveryDestination: found } = await logs.send(new GetDeliveryDestinationCommand({ name }));
  return {
    Name: found?.name,
    DeliveryDestinationType: found?.deliveryDestinationType,
    DestinationResourceArn: found?.deliveryDestinationConfiguration?.destinationResourceArn,
    OutputFormat: found?.outputFormat,
    Tags: tagsOf(found?.tags),
  };
};

export const delivery: Reader = async ({ logs }, id) => {
  const { delivery: found } = await logs.send(new GetDeliveryCommand({ id }));
  return {
    DeliverySourceName: found?.deliverySourceName,
    DeliveryDestinationArn: found?.deliveryDestinationArn,
    RecordFields: found?.recordFields,
    S3SuffixPath: found?.s3DeliveryConfiguration?.suffixPath,
    Tags: tagsOf(found?.tags),
  };
};
