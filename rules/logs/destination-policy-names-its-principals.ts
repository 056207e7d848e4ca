import { eachStatement, opensToAnyone } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::Destination', properties);
const base = { Effect: 'Allow', Action: 'logs:PutSubscriptionFilter', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ DestinationName: 'central', DestinationPolicy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-LOG-06',
  title: 'Log destination admits nobody unnamed',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::Destination'],
  check(resource) {
    return eachStatement(resource.get('DestinationPolicy'), (statement) =>
      opensToAnyone(statement)
        ? fail(statement.value.get('Principal'), 'anyone may use this statement, and no condition names who')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'Any account could send its logs into your analysis: forged entries hide real ones, and the bill is yours.',
    remediation:
      'Name accounts in `Principal` of `DestinationPolicy`, or narrow `*` with `aws:PrincipalOrgID`.',
    examples: {
      pass: {
        'no policy': subject({ DestinationName: 'central' }),
        'a named account': policy({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
        'everyone of one organization': policy({
          Principal: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        }),
        'a refusal to everyone': policy({ Effect: 'Deny', Principal: '*' }),
      },
      fail: {
        anyone: policy({ Principal: '*' }),
        'any account': policy({ Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }),
        'a condition that narrows nobody': policy({
          Principal: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        }),
        'a condition that only holds where the key is there': policy({
          Principal: '*',
          Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } },
        }),
        'a document in a string': subject({
          DestinationName: 'central',
          DestinationPolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
