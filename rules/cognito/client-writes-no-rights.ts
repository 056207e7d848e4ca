import { type Resource, type Template, type Value } from '../../template';
import { testPattern } from '../../template/policy';
import { poolClient } from '../cognito-example';
import { resources, each } from '../example';
import { defineRule, fail, pass } from '../rule';
const rights =
  /tenant|role|group|admin|permission|scope|plan|tier|org(?:_?id|anization)?$|account_?id|entitlement|privilege|access_?level/i;
const saysRights = (name: Value): boolean =>
  testPattern(name, 'says what a user may do', (text) => rights.test(text));

/** The attributes of its own that a pool of the template gives to every client that names none. */
function ownAttributes(client: Resource, template: Template): Value[] {
  const pool = template.targetOf(client.get('UserPoolId'));
  return (
    pool
      ?.get('Schema')
      .items()
      .map((attribute) => attribute.get('Name')) ?? []
  );
}

export default defineRule({
  id: 'PC-COG-69',
  title: 'User pool client writes no attribute that says what a user may do',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-05', 'AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  check(resource, template) {
    const writes = resource.get('WriteAttributes');
    if (writes.isPresent())
      return writes.each((name) =>
        saysRights(name) ? fail(name, `the client may write ${name.describe()}`) : pass(),
      );
    const own = ownAttributes(resource, template).find(saysRights);
    return own ? fail(writes, `the client may write every attribute, ${own.describe()} included`) : pass();
  },
  docs: () => ({
    rationale:
      'Whoever has a token with the right scope, or signs up, sets the attributes that the client may write. A tenant or role among them is chosen by the user; even an immutable one at sign-up.',
    remediation:
      'Leave such attributes out of `WriteAttributes`, and set them by `AdminUpdateUserAttributes` or in the pre-token trigger.',

    examples: {
      pass: {
        names: poolClient({ WriteAttributes: ['given_name', 'family_name'] }),
        'omitted, and the pool has no such attribute': resources({
          Pool: ['AWS::Cognito::UserPool', { Schema: [{ Name: 'nickname_style' }] }],
          Subject: ['AWS::Cognito::UserPoolClient', { UserPoolId: { Ref: 'Pool' } }],
        }),
        'no right, although it begins so': poolClient({ WriteAttributes: ['custom:organic_food'] }),
      },
      fail: {
        'a tenant': poolClient({ WriteAttributes: ['email', 'custom:tenant_id'] }),
        'a role': poolClient({ WriteAttributes: ['custom:role'] }),
        'omitted, and the pool has such an attribute': resources({
          Pool: ['AWS::Cognito::UserPool', { Schema: [{ Name: 'tenant', Mutable: false }] }],
          Subject: ['AWS::Cognito::UserPoolClient', { UserPoolId: { Ref: 'Pool' } }],
        }),
        ...each(
          [
            'custom:org',
            'custom:organization',
            'custom:orgid',
            'custom:org_id',
            'custom:account_id',
            'custom:accountid',
            'custom:access_level',
            'custom:accesslevel',
          ],
          (name) => poolClient({ WriteAttributes: [name] }),
        ),
      },
    },
  }),
});
