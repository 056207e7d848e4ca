import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ECR::RegistryScanningConfiguration', properties);

export default defineRule({
  id: 'PC-ECR-11',
  title: 'ECR registry scans every repository, again and again',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-04', 'SUP-05'],
  waivable: true,
  appliesTo: ['AWS::ECR::RegistryScanningConfiguration'],
  check(resource) {
    const rules = resource.get('Rules');
    const covers = rules.some(
      (rule) =>
        rule.get('ScanFrequency').is('CONTINUOUS_SCAN', 'SCAN_ON_PUSH') &&
        rule.get('RepositoryFilters').some((filter) => filter.get('Filter').is('*')),
    );
    return covers ? pass() : fail(rules, 'no rule scans the images of every repository');
  },
  docs: () => ({
    rationale: 'A repository that no rule names is not scanned at all.',
    remediation: 'Add a rule with `ScanFrequency: CONTINUOUS_SCAN` and the filter `*`.',
    whenNotToUse: 'Where each repository scans on push by itself.',
    examples: {
      pass: {
        all: subject({
          ScanType: 'ENHANCED',
          Rules: [
            {
              ScanFrequency: 'CONTINUOUS_SCAN',
              RepositoryFilters: [{ Filter: '*', FilterType: 'WILDCARD' }],
            },
          ],
        }),
        'at every upload, among other filters': subject({
          Rules: [
            { ScanFrequency: 'SCAN_ON_PUSH', RepositoryFilters: [{ Filter: 'prod*' }, { Filter: '*' }] },
          ],
        }),
      },
      fail: {
        omitted: subject(),
        some: subject({
          Rules: [{ ScanFrequency: 'SCAN_ON_PUSH', RepositoryFilters: [{ Filter: 'prod*' }] }],
        }),
        'by hand': subject({ Rules: [{ ScanFrequency: 'MANUAL', RepositoryFilters: [{ Filter: '*' }] }] }),
      },
      unknown: {
        imported: subject({ Rules: [{ ScanFrequency: imported, RepositoryFilters: [{ Filter: '*' }] }] }),
      },
    },
  }),
});
