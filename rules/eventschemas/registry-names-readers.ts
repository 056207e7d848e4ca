import { eachStatement } from '../../template/policy';
import { one } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EVS-01',
  title: 'Schema registry names who may read it',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::EventSchemas::RegistryPolicy'],
  check(resource) {
    return eachStatement(resource.get('Policy'), (statement) =>
      statement.isAllow() && statement.isForAnyone() && !statement.isNarrowed()
        ? fail(statement.value, 'every AWS account may use the registry')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'Schemas tell what your events hold and where to send false ones.',
    remediation: 'Name accounts in `Policy`, or add a condition on `aws:PrincipalOrgID`.',

    examples: {
      pass: {
        account: one('AWS::EventSchemas::RegistryPolicy', {
          Policy: policyOf({ ...allow('schemas:*'), Principal: { AWS: '111122223333' } }),
        }),
        'no policy': one('AWS::EventSchemas::RegistryPolicy'),
      },
      fail: {
        'everyone, without names': one('AWS::EventSchemas::RegistryPolicy', {
          Policy: policyOf({ ...allow('schemas:*'), Principal: '*' }),
        }),
      },
    },
  }),
});
