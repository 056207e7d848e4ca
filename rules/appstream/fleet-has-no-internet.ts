import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ASTR-01',
  title: 'Application fleet has no direct way to the internet',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::AppStream::Fleet', 'AWS::AppStream::ImageBuilder'],
  check(resource) {
    return expectNotOn(resource.get('EnableDefaultInternetAccess'), 'direct access to the internet');
  },
  docs: () => ({
    rationale: 'Streamed applications work on inside data; with a direct way out they send it anywhere.',
    remediation: 'Set `EnableDefaultInternetAccess` to false, with `VpcConfig`.',

    examples: {
      pass: { omitted: one('AWS::AppStream::Fleet') },
      fail: { on: one('AWS::AppStream::Fleet', { EnableDefaultInternetAccess: true }) },
    },
  }),
});
