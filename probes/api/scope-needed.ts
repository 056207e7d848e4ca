import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { learnWhy, NOT_FOR_THAT, NOT_LET_IN } from './api';
import { Caller } from './caller';

const path = '/notes/1';

export default defineProbe({
  id: 'PR-API-02',
  title: 'A route opens to a token with the scopes that it names, and one that nobody declared to no token',
  controls: ['IDN-05'],
  level: 'shim',
  act: (context) =>
    Caller.during(context, async (caller) => {
      const { api } = caller;
      const trials: Trial[] = [];
      const { access: token } = await caller.signInFor('openid');
      await allowed(trials, 'calls a route for every user', () => api.call({ path: '/me', token }));
      const other = { path, token };
      await refused(trials, 'calls a route whose scope it lacks', NOT_FOR_THAT, () => api.call(other));
      await refused(trials, 'calls it with another id, while the refusal is remembered', NOT_FOR_THAT, () =>
        api.call({ ...other, path: '/notes/2' }),
      );
      await learnWhy(trials, 'hears which scope it lacks', () => api.call(other));
      await refused(trials, 'calls a route that nobody declared', NOT_FOR_THAT, () =>
        api.call({ path: '/notes', token }),
      );
      await refused(trials, 'changes what it may only read', NOT_FOR_THAT, () =>
        api.call({ path: '/me', token, body: {} }),
      );
      await refused(trials, 'calls the route without a token', NOT_LET_IN, () => api.call({ path }));

      const { access: reader } = await caller.signInFor('openid', 'notes/read');
      await allowed(trials, 'calls it with a token of the same user that has the scope', () =>
        api.call({ path, token: reader }),
      );
      await allowed(trials, 'calls it with another id, while that answer is remembered', () =>
        api.call({ path: '/notes/2', token: reader }),
      );
      await refused(trials, 'calls a route with another scope by the same token', NOT_FOR_THAT, () =>
        api.call({ path: '/admin/notes', token: reader }),
      );
      return trials;
    }),
});
