import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-ASYNC-09',
  title: "GraphQL API's cache is encrypted at rest",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['AppSync.1'] },
  waivable: true,
  appliesTo: ['AWS::AppSync::ApiCache'],
  check(resource) {
    return expectOn(resource.get('AtRestEncryptionEnabled'), 'the encryption at rest');
  },
  docs: () => ({
    rationale: 'A cache holds answers of users, and whoever reaches its disks reads them.',
    remediation: 'Set `AtRestEncryptionEnabled` to true.',

    examples: {
      pass: { encrypted: one('AWS::AppSync::ApiCache', { AtRestEncryptionEnabled: true }) },
      fail: {
        omitted: one('AWS::AppSync::ApiCache'),
        off: one('AWS::AppSync::ApiCache', { AtRestEncryptionEnabled: false }),
      },
    },
  }),
});
