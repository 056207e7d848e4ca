import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { NOT_SIGNED_IN, Visitor } from './visitor';

export default defineProbe({
  id: 'PR-IDN-01',
  title: 'Signing in takes a time-based code: the password alone opens nothing',
  controls: ['IDN-02'],
  level: 'shim',
  act: (context) =>
    Visitor.during(context, async (visitor) => {
      const trials: Trial[] = [];
      const first = await allowed(trials, 'proves the password', () => visitor.prove());
      trials.push(
        withoutTokens('gets tokens for the password alone, before enrolling', first.AuthenticationResult),
      );
      const app = await allowed(trials, 'enrols an authenticator and gets tokens', () =>
        visitor.enrol(first.Session),
      );
      await allowed(trials, 'signs in with password and code', () => visitor.signIn(app.next()));
      const again = await visitor.prove();
      trials.push(
        withoutTokens('gets tokens for the password alone, once enrolled', again.AuthenticationResult),
      );
      await refused(
        trials,
        'signs in with an empty code',
        [...NOT_SIGNED_IN, 'InvalidParameterException'],
        () => visitor.giveCode(again.Session, ''),
      );
      await refused(trials, 'signs in with a wrong password', NOT_SIGNED_IN, () =>
        visitor.prove('Wrong-1-password!'),
      );
      return trials;
    }),
});

function withoutTokens(what: string, tokens: unknown): Trial {
  const seen = tokens ? 'allowed' : 'refused';
  return {
    what,
    expected: 'refused',
    seen,
    detail: tokens ? 'tokens were given' : 'a second factor was asked for',
  };
}
