import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-C9-01',
  title: 'Development environment is reached without SSH',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::Cloud9::EnvironmentEC2'],
  check(resource) {
    return expectOneOf(resource.get('ConnectionType'), 'the connection', 'CONNECT_SSM');
  },
  docs: () => ({
    rationale: 'Over SSH the machine needs an open port and a public address.',
    remediation: 'Set `ConnectionType` to `CONNECT_SSM`.',

    examples: {
      pass: { ssm: one('AWS::Cloud9::EnvironmentEC2', { ConnectionType: 'CONNECT_SSM' }) },
      fail: { omitted: one('AWS::Cloud9::EnvironmentEC2') },
    },
  }),
});
