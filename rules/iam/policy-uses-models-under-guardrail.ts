import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-55',
  title: 'IAM policy lets use models under a guardrail only',
  severity: 'medium',
  profile: 'strict',
  controls: ['AIS-01'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const invokes =
        statement.isAllow() &&
        statement.actions.some((action) =>
          testPattern(action, 'uses models', (text) => /^bedrock:(?:\*|Invoke)/i.test(text)),
        );
      const guarded = statement.conditions.some(
        ({ operator, key }) =>
          key.toLowerCase() === 'bedrock:guardrailidentifier' &&
          /^(?:String|Arn)(?:Equals|Like)$/.test(operator),
      );
      return invokes && !guarded ? fail(statement.value, 'models may be used without a guardrail') : pass();
    });
  },
  docs: () => ({
    rationale:
      'A guardrail that the caller may leave out is left out, by the program with a bug and by whoever took it over.',
    remediation: 'Add a condition on `bedrock:GuardrailIdentifier`.',
    whenNotToUse: 'Where a gateway is the only caller and sets the guardrail itself.',
    examples: {
      pass: {
        guarded: managedPolicy(
          allow('bedrock:InvokeModel', 'arn:aws:bedrock:eu-central-1::foundation-model/x', {
            Condition: {
              StringEquals: {
                'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:eu-central-1:111122223333:guardrail/abc:3',
              },
            },
          }),
        ),
        'no policy': one('AWS::IAM::Role'),
        ...each(['s3:GetObject', 'x:bedrock:Invoke'], (action) => managedPolicy(allow(action))),
        'a refusal': managedPolicy({ Effect: 'Deny', Action: 'bedrock:InvokeModel', Resource: '*' }),
      },
      fail: {
        'without a condition': managedPolicy(
          allow('bedrock:InvokeModel', 'arn:aws:bedrock:eu-central-1::foundation-model/x'),
        ),
        'among other actions': managedPolicy(allow(['s3:GetObject', 'bedrock:*'])),
        ...each(
          [
            'StringEquals aws:PrincipalTag/x',
            'StringNotEquals bedrock:GuardrailIdentifier',
            'StringEqualsIfExists bedrock:GuardrailIdentifier',
            'ForAllValues:StringEquals bedrock:GuardrailIdentifier',
          ],
          (test) =>
            managedPolicy(
              allow('bedrock:InvokeModel', '*', {
                Condition: { [test.split(' ')[0] ?? '']: { [test.split(' ')[1] ?? '']: 'x' } },
              }),
            ),
        ),
      },
    },
  }),
});
