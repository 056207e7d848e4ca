import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-50',
  title: 'IAM identity provider names the audiences of its tokens',
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-05'],
  waivable: true,
  appliesTo: ['AWS::IAM::OIDCProvider'],
  check(resource) {
    return resource.get('ClientIdList').items().length > 0
      ? pass()
      : fail(resource.get('ClientIdList'), 'no audience is named');
  },
  docs: () => ({
    rationale:
      'A token was made for one application. Without audiences the provider says nothing about which.',
    remediation: 'Name the client ids in `ClientIdList`, `sts.amazonaws.com` for GitHub and EKS.',

    examples: {
      pass: {
        'one audience': one('AWS::IAM::OIDCProvider', {
          Url: 'https://token.actions.githubusercontent.com',
          ClientIdList: ['sts.amazonaws.com'],
        }),
      },
      fail: { omitted: one('AWS::IAM::OIDCProvider', { Url: 'https://idp.example.com' }) },
    },
  }),
});
