import { isEveryResourceOfAService } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-13',
  title: 'IAM policy does not allow every action on trails',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'OPS-01'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const action = statement.resources.some(isEveryResourceOfAService)
        ? grants(statement, [
            'cloudtrail:StopLogging',
            'cloudtrail:DeleteTrail',
            'cloudtrail:PutEventSelectors',
            'cloudtrail:UpdateTrail',
          ])
        : undefined;
      return action ? fail(statement.value, `it allows ${action} on every trail`) : pass();
    });
  },
  docs: () => ({
    rationale: 'Who may stop or narrow every trail can act unseen. No workload needs it.',
    remediation:
      'Leave `cloudtrail:StopLogging`, `DeleteTrail`, `UpdateTrail` and `PutEventSelectors` to the pipeline that owns the trail, and name the trail in `Resource`.',

    examples: {
      pass: {
        'reading events': managedPolicy(allow('cloudtrail:LookupEvents')),
        'one trail': managedPolicy(
          allow('cloudtrail:UpdateTrail', 'arn:aws:cloudtrail:eu-central-1:111122223333:trail/main'),
        ),
        'a whole service, which another rule judges': managedPolicy(allow('cloudtrail:*')),
        'every action but some, which another rule judges': managedPolicy({
          Effect: 'Allow',
          NotAction: 'iam:*',
          Resource: '*',
        }),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        deleting: managedPolicy(allow(['cloudtrail:DeleteTrail'])),
        stopping: roleWith(allow(['cloudtrail:Stop*'], 'arn:aws:cloudtrail:*:*:trail/*')),
        'without naming the action': managedPolicy(allow('cloudtrail:Update*')),
        'choosing events of every trail, one among them': managedPolicy(
          allow('cloudtrail:PutEventSelectors', [
            'arn:aws:cloudtrail:eu-central-1:111122223333:trail/main',
            '*',
          ]),
        ),
      },
    },
  }),
});
