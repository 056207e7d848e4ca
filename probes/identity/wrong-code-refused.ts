import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { Visitor } from './visitor';

export default defineProbe({
  id: 'PR-IDN-02',
  title: 'A wrong code is refused, and a right one after it is taken',
  controls: ['IDN-02'],
  level: 'enforced',
  act: (context) =>
    Visitor.during(context, async (visitor) => {
      const trials: Trial[] = [];
      const first = await visitor.prove();
      const app = await allowed(trials, 'enrols an authenticator', () => visitor.enrol(first.Session));
      await refused(trials, 'signs in with a wrong code', ['CodeMismatchException'], () =>
        visitor.signIn(app.wrong()),
      );
      await allowed(trials, 'signs in with the right code', () => visitor.signIn(app.next()));
      return trials;
    }),
});
