import { AssumeRoleCommand } from '@aws-sdk/client-sts';

import { tenantTag } from '../../runtime/tenant-broker/contract';
import { Caller, claimsOf } from '../api/caller';
import { type Clients } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, at, observed, refused } from '../trial';
import { Broker, NO_CREDENTIALS } from './broker';
import { Registry } from './registry';
import { newTenantId, withTenants } from './tenants';
import { run } from './workflows';

const DENIED = ['AccessDenied'];

export default defineProbe({
  id: 'PR-TEN-04',
  title:
    'Credentials of a tenant come from the broker alone, for the tenant that the registry names for the user',
  controls: ['AUT-05', 'IDN-06'],
  needs: 'AWS::StepFunctions::StateMachine',
  level: 'shim',
  act: (context) =>
    Caller.during(context, (caller) =>
      withTenants(context, 1, async ([tenant = '']) => {
        const trials: Trial[] = [];
        const broker = await Broker.of(context);
        const registry = new Registry(context);
        const user = await caller.subject();
        const ask = (what: string, token: string) =>
          refused(trials, what, NO_CREDENTIALS, () => broker.open(token));

        const before = await caller.signIn();
        await ask('a user of no tenant asks', before.access);
        await registry.admit(user, tenant);
        const tokens = await caller.login.refresh(before.refresh);
        const opened = await allowed(trials, 'a user of a tenant asks', () => broker.open(tokens.access));
        const named = opened.tenant === tenant && claimsOf(tokens.access)[tenantTag] === tenant;
        observed(trials, 'token and session name that tenant', 'allowed', named, opened.tenant);
        await ask('shows an ID token', tokens.id);
        await ask('shows a token that was changed', `${tokens.access.slice(0, -4)}AAAA`);

        const all = { Effect: 'Allow', Action: ['sts:AssumeRole', 'sts:TagSession'], Resource: '*' } as const;
        const insider = await context.assume('all-of-sts', [all]);
        const enforced = at('enforced', trials);
        await refused(enforced, 'a role that may assume any role opens a session', DENIED, () =>
          open(insider, broker.role, tenant),
        );
        await refused(enforced, 'a session of a tenant opens one of another tenant', DENIED, () =>
          open(opened.clients, broker.role, newTenantId()),
        );
        await run(context, 'suspension', { tenant, action: 'suspend' });
        const suspended = await caller.login.refresh(tokens.refresh);
        await ask('a user of a suspended tenant asks', suspended.access);
        await run(context, 'suspension', { tenant, action: 'resume' });
        const resumed = await caller.login.refresh(suspended.refresh);
        await allowed(trials, 'asks when it was resumed', () => broker.open(resumed.access));
        await registry.forget(user);
        return trials;
      }),
    ),
});

function open({ sts }: Clients, RoleArn: string, tenant: string) {
  const Tags = [{ Key: tenantTag, Value: tenant }];
  return sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'probe', Tags }));
}
