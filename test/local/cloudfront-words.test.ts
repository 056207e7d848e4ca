import { asTemplate } from '../../lib/local/readback/cloudfront-words';

test('a configuration as the API counts it reads as a template says it', () => {
  const seen = {
    Aliases: { Quantity: 1, Items: ['www.example.com'] },
    CacheBehaviors: { Quantity: 0 },
    IsIPV6Enabled: true,
    ViewerCertificate: { ACMCertificateArn: 'arn', SSLSupportMethod: 'sni-only' },
    Restrictions: { GeoRestriction: { RestrictionType: 'whitelist', Quantity: 1, Items: ['DE'] } },
    DefaultCacheBehavior: {
      AllowedMethods: { Quantity: 2, Items: ['GET', 'HEAD'], CachedMethods: { Quantity: 1, Items: ['GET'] } },
    },
  };
  expect(asTemplate(seen)).toEqual({
    Aliases: ['www.example.com'],
    CacheBehaviors: [],
    IPV6Enabled: true,
    ViewerCertificate: { AcmCertificateArn: 'arn', SslSupportMethod: 'sni-only' },
    Restrictions: { GeoRestriction: { RestrictionType: 'whitelist', Locations: ['DE'] } },
    DefaultCacheBehavior: { AllowedMethods: ['GET', 'HEAD'], CachedMethods: ['GET'] },
  });
});
