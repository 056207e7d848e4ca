import { type Resource, type Template } from '../../template';
import { resources, each } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
import { isBoundByTag, itemActions } from '../tenant';

/** Whether the partition key of a table is the tenant, by its name. */
const isByTenant = (table: Resource | undefined): boolean =>
  table !== undefined &&
  /^AWS::DynamoDB::(?:Global)?Table$/.test(table.type) &&
  table
    .get('KeySchema')
    .some((key) => key.get('KeyType').is('HASH') && /tenant/i.test(key.get('AttributeName').text() ?? ''));
const tableOf = (template: Template, id: string) => template.resource(id);
const reader = (key: string, more: Record<string, unknown> = {}) =>
  resources({
    Orders: ['AWS::DynamoDB::Table', { KeySchema: [{ AttributeName: key, KeyType: 'HASH' }] }],
    Subject: [
      'AWS::IAM::ManagedPolicy',
      { PolicyDocument: policyOf(allow('dynamodb:Query', { 'Fn::GetAtt': ['Orders', 'Arn'] }, more)) },
    ],
  });

export default defineRule({
  id: 'PC-IAM-66',
  title: 'IAM policy reaches the tables of tenants by the key of one tenant',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource, template) {
    return eachIdentityStatement(resource, (statement) => {
      const action = statement.isAllow() && itemActions.find((name) => statement.coversAction(name));
      if (!action) return pass();
      const wide = statement.resources.find((item) =>
        item.targets().some(({ logicalId }) => isByTenant(tableOf(template, logicalId))),
      );
      const bound =
        isBoundByTag(statement) ||
        statement.conditions.some(({ key }) => /^dynamodb:LeadingKeys$/i.test(key));
      return wide && !bound ? fail(wide, `it allows ${action} on the rows of every tenant`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'In a table with the tenant as its key, whoever may query it may query every tenant. A condition on the leading key makes IAM keep them apart where the code forgets to.',
    remediation:
      'Add `ForAllValues:StringEquals` on `dynamodb:LeadingKeys` with `${aws:PrincipalTag/tenant}`.',
    whenNotToUse: 'For jobs that work on all tenants by design.',
    examples: {
      pass: {
        'by leading keys': reader('tenantId', {
          Condition: {
            'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/tenant}'] },
          },
        }),
        'a table of something else': reader('orderId'),
        'no policy': resources({ Subject: ['AWS::IAM::Role'] }),
        ...each(['Effect', 'Action'], (name) =>
          reader('tenantId', { [name]: name === 'Effect' ? 'Deny' : 'dynamodb:DescribeTable' }),
        ),
        'by leading keys of a role': reader('tenantId', {
          Condition: { StringEquals: { 'dynamodb:LeadingKeys': 'service' } },
        }),
      },
      fail: {
        'every row, without a condition': reader('tenantId'),
        'another spelling': reader('tenant_id'),
        'in PartiQL': reader('tenantId', { Action: 'dynamodb:PartiQLSelect' }),
        ...each(['GetItem', 'BatchGetItem', 'Scan', 'PutItem', 'UpdateItem', 'DeleteItem'], (name) =>
          reader('tenantId', { Action: `dynamodb:${name}` }),
        ),
        ...each(['x/dynamodb:LeadingKeys', 'dynamodb:LeadingKeysX'], (key) =>
          reader('tenantId', { Condition: { StringEquals: { [key]: 'x' } } }),
        ),
      },
    },
  }),
});
