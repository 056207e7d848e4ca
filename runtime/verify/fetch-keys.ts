const longest = 256 * 1024;

/** Gets an issuer's keys. It follows no redirect, waits three seconds, and reads no more than a quarter of a MiB. */
export async function fetchKeys(uri: string): Promise<unknown> {
  const response = await fetch(uri, { redirect: 'error', signal: AbortSignal.timeout(3000) });
  if (!response.ok || response.body === null) throw new Error(`the issuer answers ${response.status}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > longest) throw new Error('the answer of the issuer is too long');
    parts.push(bytes);
  }
  const answer: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
  return answer;
}
