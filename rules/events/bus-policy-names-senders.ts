import { type Value } from '../../template';
import { eachStatement, parsed, Statement } from '../../template/policy';
import { one } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, type Judgements, pass } from '../rule';
/** The one statement of a bus policy, or the statements of the policy of a bus. */
function eachOf(document: Value): Judgements {
  const judge = (statement: Statement): Judgements =>
    statement.isAllow() && statement.isForAnyone() && !statement.isNarrowed()
      ? fail(statement.value, 'every AWS account may send events')
      : pass();
  return document.get('Statement').isPresent()
    ? eachStatement(document, judge)
    : judge(new Statement(parsed(document)));
}

export default defineRule({
  id: 'PC-EV-01',
  title: 'Event bus names who may send to it',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['EventBridge.3'] },
  waivable: true,
  appliesTo: ['AWS::Events::EventBusPolicy', 'AWS::Events::EventBus'],
  check(resource) {
    const old =
      resource.get('Principal').is('*') && resource.get('Condition').isAbsent()
        ? fail(resource.get('Principal'), 'every AWS account may send events')
        : pass();
    const documents = [resource.get('Statement'), resource.get('Policy')];
    return [...old, ...documents.flatMap((document) => (document.isPresent() ? eachOf(document) : pass()))];
  },
  docs: () => ({
    rationale: 'Whoever may send events starts what rules start for them: functions, workflows, deployments.',
    remediation: 'Set `Principal` to an account, or add a condition on `aws:PrincipalOrgID`.',

    examples: {
      pass: {
        account: one('AWS::Events::EventBusPolicy', {
          StatementId: 'x',
          Statement: {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
            Action: 'events:PutEvents',
            Resource: '*',
          },
        }),
        organization: one('AWS::Events::EventBusPolicy', {
          Principal: '*',
          Action: 'events:PutEvents',
          Condition: { Type: 'StringEquals', Key: 'aws:PrincipalOrgID', Value: 'o-abcdefghij' },
        }),
        'no policy': one('AWS::Events::EventBus'),
      },
      fail: {
        'everyone, without a condition': one('AWS::Events::EventBusPolicy', {
          Principal: '*',
          Action: 'events:PutEvents',
        }),
        'in a statement': one('AWS::Events::EventBusPolicy', {
          Statement: { Effect: 'Allow', Principal: '*', Action: 'events:PutEvents', Resource: '*' },
        }),
        'of a bus': one('AWS::Events::EventBus', {
          Policy: policyOf({ ...allow('events:PutEvents'), Principal: { AWS: '*' } }),
        }),
      },
    },
  }),
});
