import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const header = `cdk-portcullis
Copyright The cdk-portcullis maintainers

Licensed under the Apache License, Version 2.0; see LICENSE.
`;

/** The NOTICE of the package: its own, and the licences of everything bundled into it. */
export function noticeOf(root: string, packageFolders: readonly string[]): string {
  if (packageFolders.length === 0) return header;
  const intro = '\nThe files of this package include software of others, under these licences:\n';
  return `${header}${intro}${packageFolders.map((folder) => licenceOf(root, folder)).join('')}`;
}

function licenceOf(root: string, folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const name = textField(manifest, 'name', folder);
  const heading = `${name} ${textField(manifest, 'version', folder)} (${textField(manifest, 'license', folder)})`;
  const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
  if (file === undefined)
    throw new Error(`${folder} is bundled and has no licence file: it cannot be shipped as it is`);
  const text = readFileSync(join(root, folder, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim();
  return `\n${'-'.repeat(80)}\n${heading}\n\n${text}\n`;
}

function textField(manifest: unknown, field: string, folder: string): string {
  const value: unknown =
    typeof manifest === 'object' && manifest !== null
      ? Object.entries(manifest).find(([key]) => key === field)?.[1]
      : undefined;
  if (typeof value !== 'string') throw new Error(`${folder}/package.json has no ${field}`);
  return value;
}
