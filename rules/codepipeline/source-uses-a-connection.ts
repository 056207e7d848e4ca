import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CP-02',
  title: 'Pipeline takes its source by a connection and not by a token',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06', 'IDN-12'],
  waivable: true,
  appliesTo: ['AWS::CodePipeline::Pipeline'],
  check(resource) {
    return resource.get('Stages').each((stage) =>
      stage.get('Actions').each((action) => {
        const token = action.get('Configuration.OAuthToken');
        return token.isPresent() ? fail(token, 'a personal token fetches the source') : pass();
      }),
    );
  },
  docs: () => ({
    rationale:
      'A personal token has the rights of a person over all his repositories, does not expire, and passes through the template.',
    remediation: 'Use the provider `CodeStarSourceConnection` with `ConnectionArn`.',

    examples: {
      pass: {
        connection: one('AWS::CodePipeline::Pipeline', {
          Stages: [
            {
              Name: 'Source',
              Actions: [{ Name: 'a', Configuration: { ConnectionArn: { Ref: 'Connection' } } }],
            },
          ],
        }),
        'no stages': one('AWS::CodePipeline::Pipeline'),
      },
      fail: {
        token: one('AWS::CodePipeline::Pipeline', {
          Stages: [
            {
              Name: 'Source',
              Actions: [{ Name: 'a', Configuration: { OAuthToken: '{{resolve:secretsmanager:github}}' } }],
            },
          ],
        }),
        'a token, without a secret': one('AWS::CodePipeline::Pipeline', {
          Stages: [{ Actions: [{ Configuration: { OAuthToken: { Ref: 'Token' } } }] }],
        }),
      },
    },
  }),
});
