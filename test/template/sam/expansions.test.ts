import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isList, isObject, type Json, pointerSegment, type Resource, type Template } from '../../../template';
import { serverless } from './support';

const folder = join(__dirname, 'expansions');
const json = z.record(z.string(), z.json());
/**
 * A template of serverless resources, what the transform makes of it, and where each part of that stands: of a path that is
 * not listed, the part below the same path as its parent's, or the same as its parent.
 */
const expansion = z.strictObject({
  template: z.object({ Resources: json }).catchall(z.json()),
  becomes: json,
  places: z.record(z.string(), z.record(z.string(), z.string())),
});

const made = (template: Template): readonly Resource[] =>
  [...template.types]
    .filter((type) => !type.startsWith('AWS::Serverless::'))
    .flatMap((type) => template.byType(type));

/** The places of all paths of a resource, where they are not what the place of the path above suggests. */
function placesOf(resource: Resource): Record<string, string> {
  const places: Record<string, string> = {};
  const placeOf = (path: string): string => {
    const { logicalId, path: at } = resource.reported(path);
    return logicalId + at;
  };
  const visit = (value: Json | undefined, path: string, isBelow: boolean): void => {
    const above = placeOf(path);
    const parts = isList(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
    for (const [key, part] of parts) {
      const below = path + pointerSegment(key);
      const place = placeOf(below);
      const goesOn = place === above + pointerSegment(key);
      if (goesOn !== isBelow || (!goesOn && place !== above)) places[below] = place;
      visit(part, below, goesOn || place !== above);
    }
  };
  visit(resource.raw['Properties'], '/Properties', false);
  return { '': placeOf(''), ...places };
}

test.each(readdirSync(folder))('what is written in %s becomes what the transform makes of it', (file) => {
  const text: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const { template: written, becomes, places } = expansion.parse(text);
  const { Resources, ...beside } = written;
  const template = serverless(Resources, beside);
  expect(Object.fromEntries(made(template).map(({ logicalId, raw }) => [logicalId, raw]))).toEqual(becomes);
  expect(Object.fromEntries(made(template).map((one) => [one.logicalId, placesOf(one)]))).toEqual(places);
});
