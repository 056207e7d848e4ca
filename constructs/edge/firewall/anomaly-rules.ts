import { type GroupName, managedGroups } from './managed-groups';
import { checkPaths } from './paths';
import { operation, operationHeader } from './rate-rules';
import { type Rule } from './rule';
import { all, any, exactPath, header, label, largerThan, not, type Statement } from './statements';
import { AnomalyAnswer, type FirewallTraffic } from './traffic';

/** Managed login registers an authenticator app by calls in the background, which cannot solve a puzzle. */
const registration = ['AssociateSoftwareToken', 'VerifySoftwareToken'];

/**
 * What happens to requests that a group has labelled as odd: programs are refused, pages ask for a puzzle.
 *
 * Whoever registers an authenticator app is left alone, since a puzzle there locks the user out; the rate of codes limits it.
 *
 * @throws PortcullisError `firewall-path-invalid`
 */
export function anomalyRules(groups: readonly GroupName[], traffic: FirewallTraffic): Rule[] {
  const apiPaths = traffic.apiPaths ?? [];
  checkPaths('traffic.apiPaths', apiPaths);
  const odd = any(...groups.flatMap((name) => managedGroups[name].anomalies).map(label));
  const isRegistration = any(
    ...registration.map((name) => header('x-amzn-cognito-operation-name', name)),
    ...registration.map(operation),
  );
  // Who calls an operation cannot pass for a registration by a header more.
  const callsOperation = all(
    largerThan(0, { singleHeader: { Name: operationHeader } }),
    not(any(...registration.map(operation))),
  );
  const isCall = any(...['/oauth2/', ...apiPaths].map(exactPath), callsOperation);
  const wantsPage = header('accept', 'text/html', 'CONTAINS');
  const rule = (name: string, action: Rule['action'], ...when: Statement[]): Rule => ({
    name,
    action,
    statement: all(odd, ...when),
  });
  return [
    rule('OddCalls', 'block', any(isCall, all(not(wantsPage), not(isRegistration)))),
    rule(
      'OddPages',
      traffic.anomalyAnswer === AnomalyAnswer.CAPTCHA ? 'captcha' : 'challenge',
      // No call comes so far: the rule before has blocked it.
      wantsPage,
      not(isRegistration),
    ),
  ];
}
