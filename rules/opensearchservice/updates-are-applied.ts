import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);

export default defineRule({
  id: 'PC-OS-21',
  title: 'OpenSearch domain applies software updates by itself',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain'],
  check(resource) {
    const value = resource.get('SoftwareUpdateOptions.AutoSoftwareUpdateEnabled');
    return value.isTrue() ? pass() : fail(value, `automatic software updates is ${value.describe()}`);
  },
  docs: () => ({
    rationale: 'Updates close known holes. Optional ones wait for a click unless this is on.',
    remediation: 'Set `SoftwareUpdateOptions.AutoSoftwareUpdateEnabled` to true.',
    whenNotToUse: 'Where updates are applied by a pipeline.',
    examples: {
      pass: {
        set: subject({ SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: true } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: false } }),
        'off outside production': staged(
          subject({ SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: imported } }),
      },
    },
  }),
});
