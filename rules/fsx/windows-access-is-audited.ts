import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::FSx::FileSystem', properties);

export default defineRule({
  id: 'PC-FSX-05',
  title: 'FSx for Windows audits access to files',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::FSx::FileSystem'],
  check(resource) {
    const level = resource.get('WindowsConfiguration.AuditLogConfiguration.FileAccessAuditLogLevel');
    const windows =
      resource.get('WindowsConfiguration').isPresent() || resource.get('FileSystemType').is('WINDOWS');
    return !windows || level.is('FAILURE_ONLY', 'SUCCESS_AND_FAILURE')
      ? pass()
      : fail(level, `the level of auditing is ${level.describe()}`);
  },
  docs: () => ({
    rationale: 'Who opened, changed and deleted which file is asked after every incident.',
    remediation:
      'Set `WindowsConfiguration.AuditLogConfiguration.FileAccessAuditLogLevel` to `SUCCESS_AND_FAILURE`.',
    whenNotToUse: 'For shares without sensitive files.',
    examples: {
      pass: {
        'another kind, where it is omitted': subject({ FileSystemType: 'LUSTRE' }),
        audited: subject({
          FileSystemType: 'WINDOWS',
          WindowsConfiguration: { AuditLogConfiguration: { FileAccessAuditLogLevel: 'SUCCESS_AND_FAILURE' } },
        }),
        failures: subject({
          WindowsConfiguration: { AuditLogConfiguration: { FileAccessAuditLogLevel: 'FAILURE_ONLY' } },
        }),
      },
      fail: {
        'omitted for Windows': subject({ FileSystemType: 'WINDOWS' }),
        disabled: subject({
          WindowsConfiguration: { AuditLogConfiguration: { FileAccessAuditLogLevel: 'DISABLED' } },
        }),
      },
      unknown: {
        imported: subject({
          WindowsConfiguration: { AuditLogConfiguration: { FileAccessAuditLogLevel: imported } },
        }),
      },
    },
  }),
});
