import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-82',
  title: 'Identity pool refuses users for whom no role fits',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::IdentityPoolRoleAttachment'],
  check(resource) {
    return resource
      .get('RoleMappings')
      .entries()
      .flatMap(([, mapping]) =>
        expectOneOf(mapping.get('AmbiguousRoleResolution'), 'what happens where no role fits', 'Deny'),
      );
  },
  docs: () => ({
    rationale:
      'A mapping chooses the role from the token. With `AuthenticatedRole` a user whom no rule names gets a role anyway.',
    remediation: 'Set `RoleMappings.*.AmbiguousRoleResolution` to `Deny`.',

    examples: {
      pass: {
        refused: one('AWS::Cognito::IdentityPoolRoleAttachment', {
          RoleMappings: { Pool: { Type: 'Token', AmbiguousRoleResolution: 'Deny' } },
        }),
        'no mappings': one('AWS::Cognito::IdentityPoolRoleAttachment'),
      },
      fail: {
        omitted: one('AWS::Cognito::IdentityPoolRoleAttachment', {
          RoleMappings: { Pool: { Type: 'Rules' } },
        }),
        'a default role': one('AWS::Cognito::IdentityPoolRoleAttachment', {
          RoleMappings: { Pool: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' } },
        }),
      },
    },
  }),
});
