import { type Resource, type Template, type Value } from '../../template';
import { testPattern } from '../../template/policy';
import { one, resources } from '../example';
import { defineRule, fail, pass, unknown } from '../rule';
/** Claims that the pool makes itself, and users never write. */
const made =
  /^(?:cognito:.*|sub|aud|iss|exp|iat|jti|origin_jti|auth_time|token_use|event_id|client_id|username|scope)$/;
const isAttribute = (claim: Value): boolean =>
  testPattern(claim, 'is an attribute of a user', (text) => !made.test(text));

/** The clients of the pool that a provider's name is made of. */
function clientsOf(provider: Value, template: Template): Resource[] {
  return provider
    .targets()
    .flatMap(({ logicalId }) => template.resource(logicalId) ?? [])
    .flatMap((pool) => pool.referrers('AWS::Cognito::UserPoolClient', 'UserPoolId'));
}

function mayWrite(client: Resource, claim: Value): boolean {
  const writes = client.get('WriteAttributes');
  return writes.isAbsent() || writes.some((name) => name.is(claim.text() ?? '') || name.isSameAs(claim));
}

const tagged = (tenant: string, client: Record<string, unknown>) =>
  resources({
    Pool: ['AWS::Cognito::UserPool'],
    Client: ['AWS::Cognito::UserPoolClient', { UserPoolId: { Ref: 'Pool' }, ...client }],
    Subject: [
      'AWS::Cognito::IdentityPoolPrincipalTag',
      {
        IdentityProviderName: { 'Fn::Sub': 'cognito-idp.${AWS::Region}.amazonaws.com/${Pool}' },
        PrincipalTags: { tenant },
      },
    ],
  });

export default defineRule({
  id: 'PC-COG-91',
  title: 'Identity pool takes no tag of a session from an attribute that users write',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-04', 'AUT-05'],
  waivable: true,
  appliesTo: ['AWS::Cognito::IdentityPoolPrincipalTag'],
  check(resource, template) {
    const clients = clientsOf(resource.get('IdentityProviderName'), template);
    return resource
      .get('PrincipalTags')
      .entries()
      .flatMap(([name, claim]) => {
        if (!isAttribute(claim)) return pass();
        if (clients.length === 0) return unknown(claim, 'which clients may write it, another template says');
        return clients.some((client) => mayWrite(client, claim))
          ? fail(claim, `users choose the tag ${name}: they may write ${claim.describe()}`)
          : pass();
      });
  },
  docs: () => ({
    rationale:
      'Policies bind a session to its tenant by such tags. Where a client may write the attribute, its user becomes any tenant; an immutable attribute is still chosen at sign-up.',
    remediation:
      'Leave the attribute out of `WriteAttributes` of every client of the pool, or take the tag from a claim of the pre-token trigger.',
    examples: {
      pass: {
        'an attribute that no client writes': tagged('custom:tenant', { WriteAttributes: ['given_name'] }),
        'a claim of the pool itself': tagged('sub', {}),
        'no tags, where they are omitted': one('AWS::Cognito::IdentityPoolPrincipalTag'),
      },
      fail: {
        'an attribute that a client writes': tagged('custom:tenant', { WriteAttributes: ['custom:tenant'] }),
        'clients that write everything, without a list': tagged('custom:tenant', {}),
        'an address that users change': tagged('email', { WriteAttributes: ['email'] }),
      },
      unknown: {
        'the pool of another template': one('AWS::Cognito::IdentityPoolPrincipalTag', {
          IdentityProviderName: 'cognito-idp.eu-central-1.amazonaws.com/eu-central-1_x',
          PrincipalTags: { tenant: 'custom:tenant' },
        }),
      },
    },
  }),
});
