import { isEveryResourceOfAService } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-60',
  title: 'IAM policy does not change the code of every function',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'SUP-03'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const action =
        !statement.isNarrowed() && statement.resources.some(isEveryResourceOfAService)
          ? grants(statement, [
              'lambda:UpdateFunctionCode',
              'lambda:UpdateFunctionConfiguration',
              'lambda:AddPermission',
              'glue:UpdateDevEndpoint',
              'ssm:SendCommand',
              'ssm:StartSession',
              'ecs:ExecuteCommand',
              'codebuild:UpdateProject',
              'sagemaker:CreatePresignedNotebookInstanceUrl',
            ])
          : undefined;
      return action ? fail(statement.value, `it allows ${action} on everything`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'Whoever changes the code of any function, or types into any machine, has the rights of all their roles.',
    remediation: 'Name the functions, machines or projects in `Resource`.',

    examples: {
      pass: {
        'one function': managedPolicy(
          allow('lambda:UpdateFunctionCode', 'arn:aws:lambda:eu-central-1:111122223333:function:orders'),
        ),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'every function': managedPolicy(allow('lambda:UpdateFunctionCode')),
        'every machine, without a name': roleWith(
          allow(['ssm:StartSession', 'ssm:DescribeSessions'], 'arn:aws:ec2:*:111122223333:instance/*'),
        ),
        'every function beside one': managedPolicy(
          allow('lambda:UpdateFunctionCode', [
            'arn:aws:lambda:eu-central-1:111122223333:function:orders',
            '*',
          ]),
        ),
      },
    },
  }),
});
