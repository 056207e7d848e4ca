import { parsed, testPattern } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::OpenSearchServerless::AccessPolicy', properties);
const access = (...Principal: unknown[]) =>
  subject({ Type: 'data', Policy: JSON.stringify([{ Rules: [], Principal }]) });

export default defineRule({
  id: 'PC-AOSS-03',
  title: 'OpenSearch Serverless access policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'AIS-06'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchServerless::AccessPolicy'],
  check(resource) {
    return parsed(resource.get('Policy')).each((entry) =>
      entry
        .get('Principal')
        .each((principal) =>
          testPattern(principal, 'is a wildcard', (text) => text.includes('*'))
            ? fail(principal, `${principal.describe()} may use the collections`)
            : pass(),
        ),
    );
  },
  docs: () => ({
    rationale: 'Whoever the pattern matches reads and writes every vector and document.',
    remediation: 'Name roles in `Principal`.',
    examples: {
      pass: {
        omitted: subject(),
        'a role': access('arn:aws:iam::111122223333:role/app'),
      },
      fail: {
        anyone: access('*'),
        'every role of an account': access('arn:aws:iam::111122223333:role/*'),
      },
      unknown: {
        imported: subject({ Type: 'data', Policy: imported }),
      },
    },
  }),
});
