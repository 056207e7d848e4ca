import { type Lists } from './lists';

const config = 'DistributionConfig';

/** The part of the table of levels that is CloudFront's, and that of the deliveries of its logs. */
export const edgeLevels: Readonly<Record<string, Lists>> = {
  'AWS::CloudFront::Distribution': {
    enforced: [
      `${config}/DefaultCacheBehavior`,
      `${config}/DefaultRootObject`,
      `${config}/Enabled`,
      `${config}/Origins`,
    ],
    // Viewers come over plain HTTP, from this machine, to the name that CloudFront gave; no request passes the web ACL.
    recorded: [
      `${config}/Aliases`,
      `${config}/Comment`,
      `${config}/HttpVersion`,
      `${config}/IPV6Enabled`,
      `${config}/Restrictions`,
      `${config}/ViewerCertificate`,
      `${config}/WebACLId`,
      'Tags',
    ],
  },
  'AWS::CloudFront::OriginAccessControl': { enforced: ['OriginAccessControlConfig'] },
  'AWS::CloudFront::ResponseHeadersPolicy': { enforced: ['ResponseHeadersPolicyConfig'] },
  // Nothing is delivered.
  'AWS::Logs::DeliverySource': { recorded: ['Name', 'LogType', 'ResourceArn', 'Tags'] },
  'AWS::Logs::DeliveryDestination': {
    recorded: ['Name', 'DeliveryDestinationType', 'DestinationResourceArn', 'OutputFormat', 'Tags'],
  },
  'AWS::Logs::Delivery': {
    recorded: ['DeliverySourceName', 'DeliveryDestinationArn', 'RecordFields', 'S3SuffixPath', 'Tags'],
  },
};
