import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CFN-02',
  title: "Nested stack's template comes over TLS",
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-01', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::CloudFormation::Stack'],
  check(resource) {
    const url = resource.get('TemplateURL');
    return testPattern(url, 'is plain HTTP', (text) => /^http:\/\//i.test(text))
      ? fail(url, `the template comes from ${url.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'Whoever changes the template on the way makes what he likes with your rights.',
    remediation: 'Use `https://` in `TemplateURL`.',

    examples: {
      pass: {
        tls: one('AWS::CloudFormation::Stack', { TemplateURL: 'https://templates.s3.amazonaws.com/x.yaml' }),
        'no address': one('AWS::CloudFormation::Stack'),
        'a plain address within another': one('AWS::CloudFormation::Stack', {
          TemplateURL: 'https://templates.s3.amazonaws.com/http://x.yaml',
        }),
      },
      fail: {
        'plain, without TLS': one('AWS::CloudFormation::Stack', {
          TemplateURL: 'http://templates.s3.amazonaws.com/x.yaml',
        }),
      },
    },
  }),
});
