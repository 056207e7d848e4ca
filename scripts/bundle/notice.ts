import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const header = `cdk-portcullis
Copyright The cdk-portcullis maintainers

Licensed under the Apache License, Version 2.0; see LICENSE.
`;

/** Licences whose packages may come without their text: it stands in our own LICENSE, or asks to be repeated nowhere. */
const wellKnown: Readonly<Record<string, string>> = {
  'Apache-2.0': 'Licensed under the Apache License, Version 2.0; see LICENSE.',
  'MIT-0': 'Licensed under MIT No Attribution, https://spdx.org/licenses/MIT-0.html.',
};

/** The NOTICE of the package: its own, and the licences of everything bundled into it, each text once. */
export function noticeOf(root: string, packageFolders: readonly string[]): string {
  if (packageFolders.length === 0) return header;
  const intro = '\nThe files of this package include software of others, under these licences:\n';
  const byText = new Map<string, string[]>();
  for (const folder of packageFolders) {
    const { heading, text } = licenceOf(root, folder);
    byText.set(text, [...(byText.get(text) ?? []), heading]);
  }
  const line = '-'.repeat(80);
  return `${header}${intro}${[...byText].map(([text, headings]) => `\n${line}\n${headings.join('\n')}\n\n${text}\n`).join('')}`;
}

function licenceOf(root: string, folder: string): { readonly heading: string; readonly text: string } {
  const manifest: unknown = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const name = textField(manifest, 'name', folder);
  const licence = textField(manifest, 'license', folder);
  const heading = `${name} ${textField(manifest, 'version', folder)} (${licence})`;
  const text = textIn(join(root, folder)) ?? wellKnown[licence];
  if (text === undefined)
    throw new Error(`${folder} is bundled and has no text of its licence: it cannot be shipped as it is`);
  return { heading, text };
}

/** The licence in a file of its own, or at the end of the readme, behind a heading. */
function textIn(folder: string): string | undefined {
  const files = readdirSync(folder);
  const read = (form: RegExp) => {
    const file = files.find((one) => form.test(one));
    return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  };
  const own = read(/^licen[cs]e(?:\.|$)/i);
  if (own !== undefined) return own.trim();
  const [, last] = (read(/^readme\.md$/i) ?? '').split(/^#+ licen[cs]e$/im);
  return last?.includes('Permission is hereby granted') === true ? last.trim() : undefined;
}

function textField(manifest: unknown, field: string, folder: string): string {
  const value: unknown =
    typeof manifest === 'object' && manifest !== null
      ? Object.entries(manifest).find(([key]) => key === field)?.[1]
      : undefined;
  if (typeof value !== 'string') throw new Error(`${folder}/package.json has no ${field}`);
  return value;
}
