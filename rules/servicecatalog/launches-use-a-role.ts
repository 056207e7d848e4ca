import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
import { withSame } from '../same-value';

export default defineRule({
  id: 'PC-SC-02',
  title: 'Product is launched by a role of its own',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::ServiceCatalog::PortfolioProductAssociation'],
  check(resource, template) {
    const product = resource.get('ProductId');
    const constrained =
      withSame(product, template, 'AWS::ServiceCatalog::LaunchRoleConstraint', 'ProductId').length > 0;
    return constrained ? pass() : fail(product, 'no launch role is named for the product');
  },
  docs: () => ({
    rationale:
      'Without a launch role whoever launches a product needs all rights that it takes, for everything else too.',
    remediation: 'Add an `AWS::ServiceCatalog::LaunchRoleConstraint` for the product.',
    whenNotToUse: 'For products that take few rights.',
    examples: {
      pass: {
        role: resources({
          Subject: ['AWS::ServiceCatalog::PortfolioProductAssociation', { ProductId: 'prod-1' }],
          Role: ['AWS::ServiceCatalog::LaunchRoleConstraint', { ProductId: 'prod-1' }],
        }),
      },
      fail: { omitted: one('AWS::ServiceCatalog::PortfolioProductAssociation', { ProductId: 'prod-1' }) },
    },
  }),
});
