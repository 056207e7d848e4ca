import { type Made, mapped, same, type Sam } from './made';
import { textOf } from './raw';

/** Logical id of the alias that always stands for the newest version. */
export function aliasId({ logicalId, properties }: Sam): string {
  return `${logicalId}Alias${textOf(properties['AutoPublishAlias']) ?? ''}`;
}

/** The version that is published at each change, and its alias. */
export function functionVersion(sam: Sam): Made[] {
  const { logicalId, properties } = sam;
  const alias = properties['AutoPublishAlias'];
  if (alias === undefined || alias === null) return [];
  const provisioned = mapped(properties, same('ProvisionedConcurrencyConfig'));
  return [
    {
      logicalId: `${logicalId}Version`,
      type: 'AWS::Lambda::Version',
      properties: { FunctionName: { Ref: logicalId } },
      at: '/Properties/AutoPublishAlias',
    },
    {
      logicalId: aliasId(sam),
      type: 'AWS::Lambda::Alias',
      properties: {
        Name: alias,
        FunctionName: { Ref: logicalId },
        FunctionVersion: { 'Fn::GetAtt': [`${logicalId}Version`, 'Version'] },
        ...provisioned.properties,
      },
      origins: provisioned.origins,
      at: '/Properties/AutoPublishAlias',
    },
  ];
}
