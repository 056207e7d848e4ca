import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-WAF-08',
  title: 'Web ACL writes a log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01', 'NET-01'],
  frameworks: { fsbp: ['WAF.11'] },
  waivable: true,
  appliesTo: ['AWS::WAFv2::WebACL'],
  check(resource) {
    return resource.referrers('AWS::WAFv2::LoggingConfiguration', 'ResourceArn').length > 0
      ? pass()
      : fail('', 'no logging configuration of the template is for the web ACL');
  },
  docs: () => ({
    rationale: 'The log shows what was stopped and why, and what was let through.',
    remediation: 'Add an `AWS::WAFv2::LoggingConfiguration` with the web ACL as `ResourceArn`.',

    examples: {
      pass: {
        logged: resources({
          Subject: ['AWS::WAFv2::WebACL'],
          Log: [
            'AWS::WAFv2::LoggingConfiguration',
            { ResourceArn: { 'Fn::GetAtt': ['Subject', 'Arn'] }, LogDestinationConfigs: [{ Ref: 'Group' }] },
          ],
        }),
      },
      fail: { 'no log': one('AWS::WAFv2::WebACL') },
    },
  }),
});
