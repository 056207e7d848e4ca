import { explore, Hardened, type PlaceJudgement, TemplateError, type Value } from '../../template';
import { resourceOf, withX } from './support';

/** What is said where a check always fails, after it has asked its questions. */
function saidAfter(ask: (asks: (name: string) => boolean) => void): readonly PlaceJudgement[] {
  const template = withX({ P: { Ref: 'Gone' } });
  const open: Value = resourceOf(template).get('P');
  return explore(template, () => {
    ask((name) => open.test(name, () => false));
    return [{ outcome: 'fail', path: '', message: 'no' }];
  });
}
const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `question ${at}`);
const fails = [{ outcome: 'fail', path: '', message: 'no' }];
const gaveUp = [{ outcome: 'unknown', path: '', message: 'no', world: null }];

test('what fails in every one of 128 runs fails, and what needs more of them is open', () => {
  expect(saidAfter((asks) => names(7).forEach(asks))).toEqual(fails);
  expect(saidAfter((asks) => names(8).forEach(asks))).toEqual(gaveUp);
  const oneMore = (asks: (name: string) => boolean): boolean =>
    !names(7).map(asks).includes(true) && asks('one more');
  expect(saidAfter(oneMore)).toEqual(gaveUp);
});

test('questions about deployment make no worlds, however many there are', () => {
  expect(saidAfter((asks) => names(20).some(asks))).toEqual(fails);
});

test('an error of a check is an error, and leaves the template as it was', () => {
  const template = withX({ P: { Ref: 'Gone' } });
  const { run } = template.context;
  for (const error of [new Error('a bug'), new Hardened('a', 'b')]) {
    const check = (): never => {
      throw error;
    };
    expect(() => explore(template, check)).toThrow(error);
    expect(template.context.run).toBe(run);
  }
});

test('a refusal says where, as far as that is known', () => {
  const said = [new TemplateError('bad'), new TemplateError('bad', 3), new TemplateError('bad', 3, 4)];
  expect(said.map(({ message }) => message)).toEqual([
    'bad',
    'bad (line 3, column 1)',
    'bad (line 3, column 4)',
  ]);
});
