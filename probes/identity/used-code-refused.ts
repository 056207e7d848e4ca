import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { Visitor } from './visitor';

const USED = ['ExpiredCodeException', 'CodeMismatchException'];

export default defineProbe({
  id: 'PR-IDN-03',
  title: 'A code opens once: overheard and used again, it is refused',
  controls: ['IDN-02'],
  level: 'shim',
  act: (context) =>
    Visitor.during(context, async (visitor) => {
      const trials: Trial[] = [];
      const first = await visitor.prove();
      const app = await allowed(trials, 'enrols an authenticator', () => visitor.enrol(first.Session));
      const code = app.next();
      await allowed(trials, 'signs in with a code', () => visitor.signIn(code));
      await refused(trials, 'signs in with the same code again', USED, () => visitor.signIn(code));
      await allowed(trials, 'signs in with the next code', () => visitor.signIn(app.next()));
      return trials;
    }),
});
