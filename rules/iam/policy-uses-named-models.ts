import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-54',
  title: 'IAM policy lets use named models only',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AIS-05', 'AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const action = grants(statement, ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream']);
      const wide =
        action &&
        statement.resources.find((item) =>
          testPattern(item, 'is every model', (text) =>
            /^\*+$|:foundation-model\/\*$|:(?:provisioned-model|custom-model)\/\*$|^arn:[^:]*:bedrock:[^:]*:[^:]*:\*$/.test(
              text,
            ),
          ),
        );
      return wide ? fail(wide, `it allows ${action} on ${wide.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'Models differ in price by a factor of a hundred, and in what they were tested for. Whoever may use any uses the dearest in your name.',
    remediation: 'Name models in `Resource`, with their version.',

    examples: {
      pass: {
        'one model': managedPolicy(
          allow(
            'bedrock:InvokeModel',
            'arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0',
          ),
        ),
        'no policy': one('AWS::IAM::Role'),
        ...each(
          [
            '*:guardrail/x',
            'x*',
            'arn:aws:bedrock:eu-central-1::foundation-model/*-lite',
            'arn:aws:bedrock:eu-central-1:111122223333:custom-model/*-x',
            'arn:aws:bedrock:eu-central-1:111122223333:*-x',
            'x/arn:aws:bedrock:a:b:*',
            'arn:aws:s3:::*',
          ],
          (resource) => managedPolicy(allow('bedrock:InvokeModel', resource)),
        ),
      },
      fail: {
        'every model': managedPolicy(allow('bedrock:InvokeModel')),
        'every foundation model, without a name': roleWith(
          allow('bedrock:Invoke*', 'arn:aws:bedrock:*::foundation-model/*'),
        ),
        ...each(
          [
            '**',
            'arn:aws:bedrock:eu-central-1:111122223333:provisioned-model/*',
            'arn:aws:bedrock:eu-central-1:111122223333:custom-model/*',
            'arn:aws:bedrock:*:*:*',
            'arn:aws:bedrock:eu-central-1:111122223333:*',
            'arn:aws:bedrock:::*',
          ],
          (resource) => managedPolicy(allow('bedrock:InvokeModelWithResponseStream', resource)),
        ),
      },
    },
  }),
});
