import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);
const cors = (...AllowedOrigins: unknown[]) =>
  subject({ CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET'], AllowedOrigins }] } });

export default defineRule({
  id: 'PC-S3-32',
  title: 'S3 bucket allows named origins',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    return resource
      .get('CorsConfiguration.CorsRules')
      .each((rule) =>
        rule
          .get('AllowedOrigins')
          .each((origin) =>
            origin.test('is any host', (text) => /^(?:https?:\/\/)?\*$/.test(text))
              ? fail(origin, `scripts of any site may use it: ${origin.describe()}`)
              : pass(),
          ),
      );
  },
  docs: () => ({
    rationale:
      "With any origin, a script on any page that a user visits may use the user's access to the bucket.",
    remediation: 'List your own sites in `AllowedOrigins`.',
    examples: {
      pass: {
        omitted: subject(),
        'one site': cors('https://www.example.com'),
        'subdomains of one site': cors('https://*.example.com'),
        'an address that ends so': cors('x-https://*', '*.example.com'),
      },
      fail: {
        any: cors('*'),
        'any with a scheme': cors('https://www.example.com', 'http://*'),
        'any outside production': staged(cors(inProduction('https://www.example.com', '*'))),
      },
      unknown: {
        imported: cors(imported),
      },
    },
  }),
});
