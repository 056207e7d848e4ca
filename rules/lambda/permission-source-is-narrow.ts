import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-04',
  title: "Lambda permission's source is one API and not all",
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Permission'],
  check(resource) {
    const source = resource.get('SourceArn');
    const wide = testPattern(source, 'is every source', (text) =>
      /^\*+$|^arn:[^:]*:[^:]*:[^:]*:[^:]*:\*+(?:\/\*+)*$/.test(text),
    );
    return wide ? fail(source, `the source is ${source.describe()}`) : pass();
  },
  docs: () => ({
    rationale:
      'A pattern that names no resource admits every API, rule or topic that anybody with rights in the account makes.',
    remediation: 'Name the resource in `SourceArn`; for an API its id, stage, method and path.',

    examples: {
      pass: {
        'one method': one('AWS::Lambda::Permission', {
          Principal: 'apigateway.amazonaws.com',
          SourceArn: {
            'Fn::Sub': 'arn:aws:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/prod/GET/orders',
          },
        }),
        'no source, which another rule judges': one('AWS::Lambda::Permission'),
        ...each(
          [
            '*x',
            'x*',
            'x/arn:aws:execute-api:a:1:*',
            'arn:aws:execute-api:a:1:*/prod',
            'arn:aws:execute-api:a:1:*-x',
          ],
          (SourceArn) => one('AWS::Lambda::Permission', { SourceArn }),
        ),
      },
      fail: {
        'every API': one('AWS::Lambda::Permission', {
          SourceArn: 'arn:aws:execute-api:eu-central-1:111122223333:*/*/*',
        }),
        'without a service': one('AWS::Lambda::Permission', { SourceArn: '*' }),
        ...each(
          ['**', 'arn:aws:execute-api:eu-central-1:111122223333:**', 'arn:aws:execute-api:*:*:*/**'],
          (SourceArn) => one('AWS::Lambda::Permission', { SourceArn }),
        ),
      },
    },
  }),
});
