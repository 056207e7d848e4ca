import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::Repository', properties);

export default defineRule({
  id: 'PC-ECR-01',
  title: 'ECR repository scans images on push',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-04', 'SUP-05'],
  frameworks: { fsbp: ['ECR.1'] },
  waivable: true,
  appliesTo: ['AWS::ECR::Repository'],
  check(resource) {
    const value = resource.get('ImageScanningConfiguration.ScanOnPush');
    return value.isTrue() ? pass() : fail(value, `scanning on push is ${value.describe()}`);
  },
  docs: () => ({
    rationale:
      'Most holes of an image come with its base. A scan on push finds the known ones before the image runs.',
    remediation:
      'Set `ImageScanningConfiguration.ScanOnPush` to true, or scan by `AWS::ECR::RegistryScanningConfiguration`.',
    examples: {
      pass: {
        set: subject({ ImageScanningConfiguration: { ScanOnPush: true } }),
      },
      fail: {
        omitted: subject(),
        off: subject({ ImageScanningConfiguration: { ScanOnPush: false } }),
        'off outside production': staged(
          subject({ ImageScanningConfiguration: { ScanOnPush: inProduction(true, false) } }),
        ),
      },
      unknown: {
        imported: subject({ ImageScanningConfiguration: { ScanOnPush: imported } }),
      },
    },
  }),
});
