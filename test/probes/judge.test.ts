import { setTimeout as sleep } from 'node:timers/promises';
import { type ProbeContext } from '../../probes/context';
import { defineProbe, type Trial } from '../../probes/probe';
import { allowed, refused } from '../../probes/trial';
import { judge, runProbes } from '../../lib/local/run-probes';
import { probes } from '../../probes';

const worked: Trial = { what: 'reads', expected: 'allowed', seen: 'allowed', detail: '' };
const stopped: Trial = { what: 'deletes', expected: 'refused', seen: 'refused', detail: 'AccessDenied' };
// None of the probes of this file asks for anything.
const nothing: ProbeContext = JSON.parse('{"resources":[]}');

test('a refusal counts only next to something that is allowed, and the other way round', () => {
  expect(judge([worked, stopped])).toBeNull();
  expect(judge([stopped])).toBe('nothing was tried that must be allowed');
  expect(judge([worked])).toBe('nothing was tried that must be refused');
  expect(judge([])).not.toBeNull();
});

test('what went otherwise than expected fails the probe, with the words', () => {
  expect(judge([worked, { ...stopped, seen: 'allowed', detail: 'it worked' }])).toBe(
    'deletes: expected to be refused, was allowed (it worked)',
  );
});

test('only the named errors are refusals: a mistake of the probe is not one', async () => {
  const trials: Trial[] = [];
  const failing = (name: string) => () => Promise.reject(Object.assign(new Error('no'), { name }));
  await refused(trials, 'deletes', ['AccessDenied'], failing('AccessDenied'));
  await expect(refused(trials, 'deletes', ['AccessDenied'], failing('NoSuchBucket'))).rejects.toThrow('no');
  await refused(trials, 'deletes again', ['AccessDenied'], () => Promise.resolve());
  await expect(allowed(trials, 'reads', failing('AccessDenied'))).rejects.toThrow('no');
  expect(trials.map(({ what, seen }) => `${what}: ${seen}`)).toEqual([
    'deletes: refused',
    'deletes again: allowed',
    'reads: refused',
  ]);
});

test('a probe that throws fails, and the next one still runs', async () => {
  const made = (id: string, act: () => Promise<readonly Trial[]>) =>
    defineProbe({ id, title: 'holds', controls: ['OPS-01'], level: 'enforced', act });
  const results = await runProbes(
    [
      made('PR-B-01', () => Promise.resolve([worked, stopped])),
      made('PR-A-01', () => Promise.reject(new Error('broken'))),
    ],
    nothing,
  );
  expect(results.map(({ id, passed, reason }) => [id, passed, reason])).toEqual([
    ['PR-A-01', false, 'Error: broken'],
    ['PR-B-01', true, null],
  ]);
});

test('a probe that runs alone runs beside no other, and the others beside each other', async () => {
  let running = 0;
  const most = { alone: 0, beside: 0 };
  const made = (id: string, alone: boolean) =>
    defineProbe({
      id,
      title: 'holds',
      controls: ['OPS-01'],
      level: 'enforced',
      alone,
      act: async () => {
        running += 1;
        await sleep(20);
        const which = alone ? 'alone' : 'beside';
        most[which] = Math.max(most[which], running);
        running -= 1;
        return [worked, stopped];
      },
    });
  const ids = ['PR-A-01', 'PR-A-02', 'PR-A-03', 'PR-A-04'];
  const results = await runProbes(
    ids.map((id, i) => made(id, i % 2 === 0)),
    nothing,
  );
  expect(most).toEqual({ alone: 1, beside: 2 });
  expect(results.map(({ id, passed }) => [id, passed])).toEqual(ids.map((id) => [id, true]));
});

test('a probe that needs what an environment has not is left out there, and runs elsewhere', async () => {
  const act = () => Promise.resolve([worked, stopped]);
  const needs = 'AWS::CloudFront::Distribution';
  const probe = defineProbe({
    id: 'PR-A-01',
    title: 'holds',
    controls: ['OPS-01'],
    level: 'enforced',
    needs,
    act,
  });
  const resource = { stack: 'S', logicalId: 'D', type: needs, physicalId: 'D1', properties: {} };
  expect(await runProbes([probe], nothing)).toEqual([]);
  expect(await runProbes([probe], { ...nothing, resources: [resource] })).toMatchObject([{ passed: true }]);
});

test('ids look alike and no two probes share one', () => {
  const shape = { title: 'holds', level: 'enforced', act: () => Promise.resolve([]) } as const;
  expect(() => defineProbe({ ...shape, id: 'S3-1', controls: ['OPS-01'] })).toThrow('PR-S3-01');
  expect(() => defineProbe({ ...shape, id: 'PR-S3-99', controls: [] })).toThrow('names no control');
  expect(new Set(probes.map(({ id }) => id)).size).toBe(probes.length);
});
