/** The code blocks of one language in a Markdown text. */
export function codeBlocks(text: string, language: string): string[] {
  const blocks: string[] = [];
  let open: string[] | null = null;
  for (const line of text.split('\n')) {
    if (open === null && line === `\`\`\`${language}`) open = [];
    else if (open !== null && line === '```') {
      blocks.push(`${open.join('\n')}\n`);
      open = null;
    } else open?.push(line);
  }
  return blocks;
}

/** Where a Markdown text links to, code aside. */
export function links(text: string): string[] {
  return prose(text).flatMap((line) =>
    [...line.replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) =>
      target === undefined ? [] : [target],
    ),
  );
}

/** The lines that stand in no code block. */
function prose(text: string): string[] {
  let inCode = false;
  return text.split('\n').filter((line) => {
    if (!line.startsWith('```')) return !inCode;
    inCode = !inCode;
    return false;
  });
}

/** The anchors that a Markdown page offers, as its host makes them from headings. */
export function anchors(text: string): string[] {
  return prose(text)
    .filter((line) => /^#+ /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\- ]/gu, '')
        .replaceAll(' ', '-'),
    );
}
