import { isPublic, testRange } from '../../template/network';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-COG-77',
  title: 'Risk configuration exempts no wide range of addresses',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-09'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolRiskConfigurationAttachment'],
  check(resource) {
    return resource
      .get('RiskExceptionConfiguration.SkippedIPRangeList')
      .each((range) =>
        testRange(
          range,
          'is a wide public range',
          (cidr) => isPublic(cidr) && cidr.prefix < (cidr.version === 4 ? 24 : 48),
        )
          ? fail(range, `sign-ins from ${range.describe()} are never a risk`)
          : pass(),
      );
  },
  docs: () => ({
    rationale:
      'Sign-ins from an exempt range are not judged at all. A wide one holds machines that attackers rent.',
    remediation: 'Name in `RiskExceptionConfiguration.SkippedIPRangeList` only ranges that are yours.',

    examples: {
      pass: {
        'an office': one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          RiskExceptionConfiguration: { SkippedIPRangeList: ['203.0.113.0/28'] },
        }),
        omitted: one('AWS::Cognito::UserPoolRiskConfigurationAttachment'),
        ...each(['203.0.113.0/24', '18.0.0.0/24', '2a00:1450::/48', '10.0.0.0/8'], (range) =>
          one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
            RiskExceptionConfiguration: { SkippedIPRangeList: [range] },
          }),
        ),
      },
      fail: {
        everything: one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          RiskExceptionConfiguration: { SkippedIPRangeList: ['0.0.0.0/0'] },
        }),
        'a provider, without a limit': one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
          RiskExceptionConfiguration: { SkippedIPRangeList: ['18.0.0.0/8'] },
        }),
        ...each(['18.0.0.0/23', '2a00:1450::/47'], (range) =>
          one('AWS::Cognito::UserPoolRiskConfigurationAttachment', {
            RiskExceptionConfiguration: { SkippedIPRangeList: [range] },
          }),
        ),
      },
    },
  }),
});
