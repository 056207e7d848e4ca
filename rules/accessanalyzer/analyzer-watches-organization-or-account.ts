import { one, each } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-AA-01',
  title: 'Access analyzer looks for access from outside',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-02', 'AUT-08'],
  frameworks: { cis30: ['1.20'], cis50: ['1.19'], cis70: ['2.18'] },
  waivable: true,
  appliesTo: ['AWS::AccessAnalyzer::Analyzer'],
  check(resource) {
    return expectOneOf(
      resource.get('Type'),
      'the kind of analyzer',
      'ACCOUNT',
      'ORGANIZATION',
      'ACCOUNT_UNUSED_ACCESS',
      'ORGANIZATION_UNUSED_ACCESS',
      'ACCOUNT_INTERNAL_ACCESS',
      'ORGANIZATION_INTERNAL_ACCESS',
    );
  },
  docs: () => ({
    rationale:
      'The analyzer proves which resources others can reach, whatever way their policies are written.',
    remediation: 'Set `Type` to `ORGANIZATION` or `ACCOUNT`.',

    examples: {
      pass: {
        account: one('AWS::AccessAnalyzer::Analyzer', { Type: 'ACCOUNT' }),
        ...each(
          [
            'ORGANIZATION',
            'ACCOUNT_UNUSED_ACCESS',
            'ORGANIZATION_UNUSED_ACCESS',
            'ACCOUNT_INTERNAL_ACCESS',
            'ORGANIZATION_INTERNAL_ACCESS',
          ],
          (Type) => one('AWS::AccessAnalyzer::Analyzer', { Type }),
        ),
      },
      fail: { omitted: one('AWS::AccessAnalyzer::Analyzer') },
    },
  }),
});
