import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-33',
  title: 'S3 bucket lets other origins only read',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-05'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    return resource
      .get('CorsConfiguration.CorsRules')
      .each((rule) =>
        rule
          .get('AllowedMethods')
          .each((method) =>
            method.is('PUT', 'POST', 'DELETE')
              ? fail(method, `scripts of other sites may use ${method.describe()}`)
              : pass(),
          ),
      );
  },
  docs: () => ({
    rationale:
      'A script of another site that may write or delete turns a stolen session of a page into lost data.',
    remediation: 'List only `GET` and `HEAD` in `AllowedMethods`; send uploads through your own service.',
    whenNotToUse: 'Where browsers upload straight to the bucket by presigned requests.',
    examples: {
      pass: {
        omitted: subject(),
        reading: subject({
          CorsConfiguration: {
            CorsRules: [{ AllowedMethods: ['GET', 'HEAD'], AllowedOrigins: ['https://www.example.com'] }],
          },
        }),
      },
      fail: {
        deleting: subject({
          CorsConfiguration: {
            CorsRules: [{ AllowedMethods: ['GET', 'DELETE'], AllowedOrigins: ['https://www.example.com'] }],
          },
        }),
        'writing outside production': staged(
          subject({
            CorsConfiguration: {
              CorsRules: [
                { AllowedMethods: [inProduction('GET', 'PUT')], AllowedOrigins: ['https://www.example.com'] },
              ],
            },
          }),
        ),
        sending: subject({ CorsConfiguration: { CorsRules: [{ AllowedMethods: ['POST'] }] } }),
      },
      unknown: {
        imported: subject({ CorsConfiguration: { CorsRules: [{ AllowedMethods: [imported] }] } }),
      },
    },
  }),
});
