import { type Made, mapped, type PropertyMap, same, type Sam } from './made';

const map: PropertyMap = {
  ...same('LayerName', 'Description', 'CompatibleRuntimes', 'CompatibleArchitectures', 'LicenseInfo'),
  Content: 'ContentUri',
};

/** `AWS::Serverless::LayerVersion`. */
export function expandLayerVersion({ logicalId, properties }: Sam): Made[] {
  return [{ logicalId, type: 'AWS::Lambda::LayerVersion', ...mapped(properties, map) }];
}
