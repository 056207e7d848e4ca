import { Token } from 'aws-cdk-lib';
import { PortcullisError } from '../../waivers';

/**
 * The address that ends the session of managed login and sends the user on.
 *
 * @throws PortcullisError `logout-url-unknown`
 */
export function signOutUrl(
  host: string,
  clientId: string,
  logoutUrls: readonly string[],
  logoutUrl: string,
): string {
  if (!logoutUrls.includes(logoutUrl)) {
    throw new PortcullisError(
      'logout-url-unknown',
      `${JSON.stringify(logoutUrl)} is no logout address of the client: give one of ${logoutUrls.join(', ') || 'none'}`,
    );
  }
  return `https://${host}/logout?client_id=${clientId}&logout_uri=${encoded(logoutUrl)}`;
}

/** Percent-encoded but for what only the deployment knows: names of hosts, which need no encoding. */
function encoded(url: string): string {
  return url
    .split(/(\$\{Token\[[^\]]*\]\})/)
    .map((part) => (Token.isUnresolved(part) ? part : encodeURIComponent(part)))
    .join('');
}
