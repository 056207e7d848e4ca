import { dirname } from 'node:path';
import { isList, isObject, type Json, type Template } from '../../../template';
import { inside, readShape } from './manifest';

/** A file that is uploaded under a name which holds the hash of its content. */
export interface FileAsset {
  readonly objectKey: string;
  readonly file: string;
  /** Folder of the manifest that names it. */
  readonly folder: string;
}

/** The template of a nested stack: null where its TemplateURL names no asset. */
export interface NestedTemplate {
  readonly logicalId: string;
  readonly file: string | null;
}

/** Which file of the assembly each nested stack's template is. One stack may have several, where a condition chooses. */
export function nestedTemplates(
  template: Template,
  folder: string,
  assets: readonly FileAsset[],
): NestedTemplate[] {
  // What a serverless application becomes has its template in a repository, and is named as not judged.
  const stacks = template
    .byType('AWS::CloudFormation::Stack')
    .filter((stack) => template.declared(stack.logicalId) === stack);
  return stacks.flatMap(({ logicalId, raw }) => {
    const properties = raw['Properties'];
    const url = isObject(properties) ? (properties['TemplateURL'] ?? null) : null;
    return branches(url).map((branch) => {
      const text = JSON.stringify(branch);
      const asset = assets.find((one) => one.folder === folder && text.includes(`/${one.objectKey}"`));
      return { logicalId, file: asset?.file ?? null };
    });
  });
}

function branches(value: Json): Json[] {
  const choice = isObject(value) ? value['Fn::If'] : undefined;
  return isList(choice) ? choice.slice(1).flatMap(branches) : [value];
}

/** The file assets that asset manifests name. @throws ShapeError */
export function readFileAssets(dir: string, manifests: readonly string[]): FileAsset[] {
  return manifests.flatMap((manifest) => {
    const folder = dirname(manifest);
    const files = readShape(dir, manifest).get('files');
    return (files.isPresent ? files.entries() : []).flatMap(([, asset]) => {
      const path = asset.get('source').get('path');
      if (!path.isPresent) return [];
      const file = inside(folder, path.text());
      const destinations = asset.get('destinations').entries();
      return destinations.map(([, to]) => ({ objectKey: to.get('objectKey').text(), file, folder }));
    });
  });
}
