import { type Made, mapped, type PropertyMap, same, type Sam } from './made';
import { hidden, tagsOf } from './raw';

const map: PropertyMap = same('Parameters', 'NotificationARNs', 'TimeoutInMinutes');

/** `AWS::Serverless::Application`: a nested stack, of a file or of a published application. */
export function expandApplication({ logicalId, properties }: Sam): Made[] {
  const own = mapped(properties, map);
  const location = properties['Location'];
  return [
    {
      logicalId,
      type: 'AWS::CloudFormation::Stack',
      properties: {
        ...own.properties,
        ...tagsOf(properties),
        TemplateURL: typeof location === 'string' ? location : hidden(location ?? ''),
      },
      origins: [
        ...own.origins,
        { made: '/Properties/TemplateURL', written: '/Properties/Location', exact: false },
      ],
    },
  ];
}
