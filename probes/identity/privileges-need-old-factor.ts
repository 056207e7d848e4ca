import { AdminAddUserToGroupCommand } from '@aws-sdk/client-cognito-identity-provider';

import { NOT_FOR_THAT } from '../api/api';
import { Caller, claimsOf } from '../api/caller';
import { only } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { FactorRecord } from './factor-record';

const path = '/admin/notes';
const scopes = ['openid', 'notes/read', 'notes/manage'];

export default defineProbe({
  id: 'PR-IDN-08',
  title: 'Privileges are in the tokens of those alone who had a strong factor before their session began',
  controls: ['IDN-02'],
  level: 'shim',
  act: (context) =>
    Caller.during(context, async (caller) => {
      const { api, login, stranger } = caller;
      const trials: Trial[] = [];
      const GroupName = only(context, 'AWS::Cognito::UserPoolGroup').physicalId;
      const user = { UserPoolId: stranger.poolId, Username: stranger.name };
      await context.operator.cognito.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
      const asks = (token: string) => () => api.call({ path, token });

      const first = await caller.signInFor(...scopes);
      trials.push(
        without(GroupName, 'is in no privileged group in the session after enrolling', first.access),
      );
      await refused(trials, 'calls what is for its members, then', NOT_FOR_THAT, asks(first.access));
      await allowed(trials, 'calls what is for everybody with the scope, then', () =>
        api.call({ path: '/notes/1', token: first.access }),
      );

      const record = new FactorRecord(context, String(claimsOf(first.access)['username']));
      await allowed(trials, 'finds on record that there is an authenticator', () => record.setBack(3));
      const second = await caller.signInFor(...scopes);
      await allowed(trials, 'calls it, three hours after enrolling', asks(second.access));
      const refreshed = await login.refresh(second.refresh);
      await refused(
        trials,
        'calls it by refreshing, when the session could be older than three hours',
        NOT_FOR_THAT,
        asks(refreshed.access),
      );
      await record.setBack(24);
      const later = await login.refresh(refreshed.refresh);
      await allowed(trials, 'calls it by refreshing, a day after enrolling', asks(later.access));
      await record.forget();
      const last = await login.refresh(later.refresh);
      trials.push(without(GroupName, 'is in no privileged group without a record', last.access));
      await refused(trials, 'calls it when the record is gone', NOT_FOR_THAT, asks(last.access));
      return trials;
    }),
});

function without(group: string, what: string, token: string): Trial {
  const groups = claimsOf(token)['cognito:groups'];
  const there = Array.isArray(groups) && groups.includes(group);
  return {
    what,
    expected: 'refused',
    seen: there ? 'allowed' : 'refused',
    detail: JSON.stringify(groups ?? []),
  };
}
