import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';
const group = (Restrictions: unknown) =>
  one('AWS::CodeArtifact::PackageGroup', { OriginConfiguration: { Restrictions } });

export default defineRule({
  id: 'PC-CA-03',
  title: 'Package group takes packages from inside or from outside, not both',
  severity: 'medium',
  profile: 'strict',
  controls: ['SUP-01'],
  waivable: true,
  appliesTo: ['AWS::CodeArtifact::PackageGroup'],
  check(resource) {
    const restrictions = resource.get('OriginConfiguration.Restrictions');
    const isOpen = (way: string) => !restrictions.get(`${way}.RestrictionMode`).is('BLOCK');
    return isOpen('Publish') && isOpen('ExternalUpstream')
      ? fail(restrictions, 'a package may be published here and come from a public registry too')
      : pass();
  },
  docs: () => ({
    rationale:
      'Where a name may come from both sides, a stranger publishes a higher version of your package outside, and builds take it.',
    remediation:
      'Set `OriginConfiguration.Restrictions.ExternalUpstream.RestrictionMode` to `BLOCK` for your own packages, and `Publish.RestrictionMode` to `BLOCK` for those of others.',
    whenNotToUse: 'Where the group above restricts the origin.',
    examples: {
      pass: {
        'own packages': group({ ExternalUpstream: { RestrictionMode: 'BLOCK' } }),
        'packages of others': group({ Publish: { RestrictionMode: 'BLOCK' } }),
      },
      fail: {
        omitted: one('AWS::CodeArtifact::PackageGroup'),
        'both allowed': group({
          Publish: { RestrictionMode: 'ALLOW' },
          ExternalUpstream: { RestrictionMode: 'ALLOW' },
        }),
        'both from the group above': group({ Publish: { RestrictionMode: 'INHERIT' } }),
      },
      unknown: { imported: group({ Publish: { RestrictionMode: imported } }) },
    },
  }),
});
