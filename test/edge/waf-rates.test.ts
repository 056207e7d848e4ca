import fc from 'fast-check';
import { RateModel } from './waf/rates';
import { type Request, request } from './waf/request';
import { type RateStatement } from './waf/schema';

describe('rates', () => {
  const rule = (Limit: number): RateStatement => ({
    Limit,
    EvaluationWindowSec: 300,
    AggregateKeyType: 'IP',
  });
  const times = fc
    .array(fc.integer({ min: 1, max: 40 }), { minLength: 20, maxLength: 150 })
    .map((gaps) => gaps.map((_, at) => gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap / 4, 1000)));
  const judged = (limit: number, at: readonly number[], others: readonly Request[] = []) => {
    const model = new RateModel(rule(limit));
    return [...at.map((time) => request({ at: time })), ...others]
      .sort((a, b) => a.at - b.at)
      .map((one) => ({ ip: one.ip, limited: model.judge(one) }));
  };

  /** One firewall among those that AWS's words allow: it looks every ten seconds, miscounts by up to a fifth, and acts late. */
  test('whatever an estimate within the tolerance does, the model allows for', () => {
    const noise = fc.array(fc.double({ min: -0.19, max: 0.19, noNaN: true }), {
      minLength: 40,
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        times,
        fc.integer({ min: 10, max: 60 }),
        noise,
        fc.nat(9),
        fc.nat(20),
        (at, limit, off, phase, late) => {
          const verdicts = judged(limit, at);
          at.forEach((now, index) => {
            const looked = Math.floor((now - late - phase) / 10) * 10 + phase;
            const truth = at.filter((time) => time <= looked && time > looked - 300).length;
            const estimate = truth / (1 + (off[Math.floor(looked / 10) % off.length] ?? 0));
            const limited = estimate > limit ? 'yes' : 'no';
            expect(['either', limited]).toContain(verdicts[index]?.limited);
          });
        },
      ),
    );
  });

  test('requests of another address change nothing', () => {
    fc.assert(
      fc.property(times, times, fc.integer({ min: 10, max: 60 }), (mine, theirs, limit) => {
        const alone = judged(limit, mine).map(({ limited }) => limited);
        const others = theirs.map((at) => request({ at, ip: '203.0.113.9' }));
        const among = judged(limit, mine, others).filter(({ ip }) => ip === '198.51.100.7');
        expect(among.map(({ limited }) => limited)).toEqual(alone);
      }),
    );
  });

  test('a lower limit never lets through what a higher one stops', () => {
    const order = ['no', 'either', 'yes'];
    fc.assert(
      fc.property(
        times,
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (at, limit, more) => {
          const strict = judged(limit, at).map(({ limited }) => order.indexOf(limited));
          const lax = judged(limit + more, at).map(({ limited }) => order.indexOf(limited));
          strict.forEach((one, index) => expect(one).toBeGreaterThanOrEqual(lax[index] ?? 0));
        },
      ),
    );
  });
});
