import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { learnWhy, NOT_LET_IN, NOT_THIS_BODY } from './api';
import { Caller } from './caller';

const path = '/me/note';

export default defineProbe({
  id: 'PR-API-04',
  title: 'A body that does not fit its schema is refused before the function runs, whatever it calls itself',
  controls: ['AUT-03'],
  level: 'enforced',
  act: (context) =>
    Caller.during(context, async (caller) => {
      const { api } = caller;
      const trials: Trial[] = [];
      const { access: token } = await caller.signIn();
      const body = { text: 'buy milk' };
      const refuse = (what: string, call: { body: unknown; contentType?: string }) =>
        refused(trials, what, NOT_THIS_BODY, () => api.call({ path, token, ...call }));
      await allowed(trials, 'sends what fits', () => api.call({ path, token, body }));
      await refuse('leaves out what is required', { body: {} });
      await refuse('sends another type', { body: { text: 1 } });
      await refuse('sends more than is allowed', { body: { ...body, admin: true } });
      await refuse('sends what is too long', { body: { text: 'x'.repeat(1001) } });
      await refuse('calls it text, so that nobody would look', {
        body: { text: 1 },
        contentType: 'text/plain',
      });
      await learnWhy(trials, 'hears what is wrong with it', () => api.call({ path, token, body: {} }));
      await refused(trials, 'sends what fits without a token', NOT_LET_IN, () => api.call({ path, body }));
      return trials;
    }),
});
