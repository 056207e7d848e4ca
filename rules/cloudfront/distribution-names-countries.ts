import { distribution } from '../distribution';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-CF-13',
  title: 'Distribution names the countries that it serves',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-08'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return expectOneOf(
      resource.get('DistributionConfig.Restrictions.GeoRestriction.RestrictionType'),
      'the restriction by country',
      'whitelist',
      'blacklist',
    );
  },
  docs: () => ({
    rationale: 'Where all customers live in some countries, requests from others are mostly attempts.',
    remediation: 'Set `Restrictions.GeoRestriction.RestrictionType` to `whitelist` with `Locations`.',
    whenNotToUse: 'For services that are for everybody.',
    examples: {
      pass: {
        named: distribution({
          Restrictions: { GeoRestriction: { RestrictionType: 'whitelist', Locations: ['DE', 'FR'] } },
        }),
        'all but some': distribution({
          Restrictions: { GeoRestriction: { RestrictionType: 'blacklist', Locations: ['XX'] } },
        }),
      },
      fail: {
        omitted: distribution({}),
        none: distribution({ Restrictions: { GeoRestriction: { RestrictionType: 'none' } } }),
      },
    },
  }),
});
