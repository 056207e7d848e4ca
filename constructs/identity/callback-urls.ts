import { Token } from 'aws-cdk-lib';
import { PortcullisError } from '../../waivers';

/**
 * Checks the addresses to which a sign-in may hand a code or return after signing out: exact, and over TLS.
 *
 * @throws PortcullisError `callback-url-missing` or `callback-url-refused`
 */
export function checkUrls(prop: string, urls: readonly string[], localhostAllowed: boolean): void {
  if (urls.length === 0) {
    throw new PortcullisError(
      'callback-url-missing',
      `${prop} is empty: name each address, such as https://app.example.com/callback`,
    );
  }
  for (const url of urls) {
    const defect = defectOf(url, localhostAllowed);
    if (defect !== undefined) {
      throw new PortcullisError(
        'callback-url-refused',
        `${prop} holds ${JSON.stringify(url)}, which ${defect}: give an exact https address`,
      );
    }
  }
}

function defectOf(url: string, localhostAllowed: boolean): string | undefined {
  if (url.includes('*')) return 'has a wildcard';
  if (url.includes('#')) return 'has a fragment';
  // A host that only the deployment knows cannot be parsed here; what stands before it can.
  if (Token.isUnresolved(url)) return url.startsWith('https://') ? undefined : 'does not begin with https://';
  if (!URL.canParse(url)) return 'is no address';
  const parsed = new URL(url);
  if (parsed.username !== '' || parsed.password !== '') return 'holds credentials';
  if (parsed.hostname === 'localhost') {
    return localhostAllowed
      ? undefined
      : 'is on localhost (for development only, with localhostUrls saying why)';
  }
  return parsed.protocol === 'https:' ? undefined : 'does not use https';
}
