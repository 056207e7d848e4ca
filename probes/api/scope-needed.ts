import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { learnWhy, NOT_FOR_THAT, NOT_LET_IN } from './api';
import { Caller } from './caller';

export default defineProbe({
  id: 'PR-API-02',
  title: 'A route asks for the scopes that it names, and one that nobody declared opens to no token',
  controls: ['IDN-05'],
  level: 'shim',
  act: (context) =>
    Caller.during(context, async (caller) => {
      const { api } = caller;
      const trials: Trial[] = [];
      const { access: token } = await caller.signIn();
      await allowed(trials, 'calls a route for every user', () => api.call({ path: '/me', token }));
      const other = { path: '/notes/1', token };
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
      await refused(trials, 'calls the route without a token', NOT_LET_IN, () =>
        api.call({ path: '/notes/1' }),
      );
      return trials;
    }),
});
