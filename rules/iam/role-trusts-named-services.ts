import { eachStatement, testPattern } from '../../template/policy';
import { one } from '../example';
import { assume, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-21',
  title: 'IAM role names the services that it trusts',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) => {
      const wide = statement.isAllow()
        ? statement.principals.find(
            ({ kind, value }) =>
              kind === 'Service' && testPattern(value, 'names no service', (text) => text.includes('*')),
          )
        : undefined;
      return wide ? fail(wide.value, `it trusts the service ${wide.value.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale: 'A service that is not named is every service, also those that run code of other customers.',
    remediation: 'Name one service, such as `ecs-tasks.amazonaws.com`, in `Principal.Service`.',

    examples: {
      pass: {
        'one service': roleTrusting(assume({ Service: 'lambda.amazonaws.com' })),
        'no trust policy': one('AWS::IAM::Role'),
        'anybody, which another rule judges': roleTrusting(assume({ AWS: '*' })),
      },
      fail: {
        'every service': roleTrusting(assume({ Service: '*' })),
        'in a list, without a name': roleTrusting(
          assume({ Service: ['lambda.amazonaws.com', '*.amazonaws.com'] }),
        ),
      },
    },
  }),
});
