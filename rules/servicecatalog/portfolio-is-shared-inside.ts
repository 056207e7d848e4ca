import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SC-01',
  title: 'Portfolio is shared inside the organization',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::ServiceCatalog::PortfolioShare'],
  check(resource) {
    const account = resource.get('AccountId');
    return account.isAbsent()
      ? pass()
      : fail(account, `the portfolio is shared with the account ${account.describe()}`);
  },
  docs: () => ({
    rationale:
      'A share with one account survives its leaving the organization, and nobody looks at it again.',
    remediation:
      'Share by `AWS::ServiceCatalog::PortfolioPrincipalAssociation` inside the account, or with the organization by the API.',

    examples: {
      pass: { 'no account': one('AWS::ServiceCatalog::PortfolioShare') },
      fail: {
        'an account, without the organization': one('AWS::ServiceCatalog::PortfolioShare', {
          AccountId: '111122223333',
          PortfolioId: 'x',
        }),
      },
    },
  }),
});
