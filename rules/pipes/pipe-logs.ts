import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-PIPE-01',
  title: 'Pipe writes a log',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Pipes::Pipe'],
  check(resource) {
    const logs = resource.get('LogConfiguration');
    return logs.isPresent() && !logs.get('Level').is('OFF') ? pass() : fail(logs, 'the pipe writes no log');
  },
  docs: () => ({
    rationale: 'An event that a pipe filtered away or lost is seen nowhere else.',
    remediation: 'Set `LogConfiguration` with `Level` at `ERROR` or more.',
    whenNotToUse: 'Where source and target keep the events themselves.',
    examples: {
      pass: { logged: one('AWS::Pipes::Pipe', { LogConfiguration: { Level: 'ERROR' } }) },
      fail: {
        omitted: one('AWS::Pipes::Pipe'),
        off: one('AWS::Pipes::Pipe', { LogConfiguration: { Level: 'OFF' } }),
      },
    },
  }),
});
