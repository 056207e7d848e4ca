import {
  GetDistributionCommand,
  GetOriginAccessControlCommand,
  GetResponseHeadersPolicyCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-cloudfront';

import { asTemplate } from './cloudfront-words';
import { ownTags, type Reader } from './reader';

export const distribution: Reader = async ({ cloudfront }, Id, wanted) => {
  const { Distribution: found } = await cloudfront.send(new GetDistributionCommand({ Id }));
  const tags = Object.hasOwn(wanted, 'Tags')
    ? await cloudfront.send(new ListTagsForResourceCommand({ Resource: found?.ARN }))
    : undefined;
  return {
    DistributionConfig: asTemplate(found?.DistributionConfig),
    ...(tags && { Tags: ownTags(tags.Tags?.Items) }),
  };
};

export const accessControl: Reader = async ({ cloudfront }, Id) => {
  const { OriginAccessControl: found } = await cloudfront.send(new GetOriginAccessControlCommand({ Id }));
  return { OriginAccessControlConfig: found?.OriginAccessControlConfig };
};

export const headersPolicy: Reader = async ({ cloudfront }, Id) => {
  const { ResponseHeadersPolicy: found } = await cloudfront.send(new GetResponseHeadersPolicyCommand({ Id }));
  return { ResponseHeadersPolicyConfig: found?.ResponseHeadersPolicyConfig };
};
