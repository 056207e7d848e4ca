import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-05',
  title: 'Lambda permission for an API names stage, method and path',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Permission'],
  check(resource) {
    const source = resource.get('SourceArn');
    return resource.get('Principal').is('apigateway.amazonaws.com') &&
      testPattern(source, 'ends with every method', (text) => /\/\*\/\*$/.test(text))
      ? fail(source, `the source is ${source.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale:
      'A permission for every method and path keeps working when somebody adds a route without an authorizer.',
    remediation: 'Name the method and path in `SourceArn`, such as `…/prod/GET/orders`.',
    whenNotToUse: 'For a function behind a proxy route, which takes every method.',
    examples: {
      pass: {
        'one method': one('AWS::Lambda::Permission', {
          Principal: 'apigateway.amazonaws.com',
          SourceArn: 'arn:aws:execute-api:eu-central-1:111122223333:api/prod/GET/orders',
        }),
        'no API': one('AWS::Lambda::Permission', { Principal: 'events.amazonaws.com' }),
        'one path of every method': one('AWS::Lambda::Permission', {
          Principal: 'apigateway.amazonaws.com',
          SourceArn: 'arn:aws:execute-api:eu-central-1:111122223333:api/*/*/orders',
        }),
      },
      fail: {
        'every method, without a stage': one('AWS::Lambda::Permission', {
          Principal: 'apigateway.amazonaws.com',
          SourceArn: 'arn:aws:execute-api:eu-central-1:111122223333:api/*/*',
        }),
      },
    },
  }),
});
