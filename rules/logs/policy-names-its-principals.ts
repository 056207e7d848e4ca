import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { imported, one } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Logs::ResourcePolicy', properties);
const policy = (statement: Record<string, unknown>) =>
  subject({
    PolicyName: 'delivery',
    PolicyDocument: JSON.stringify({
      Statement: [{ Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*', ...statement }],
    }),
  });

export default defineRule({
  id: 'PC-LOG-05',
  title: 'Log resource policy admits nobody unnamed',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Logs::ResourcePolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale:
      'Such a policy lets any account write into the logs of this one: forged entries hide real ones, and the bill is yours.',
    remediation:
      'Name the delivering service in `Principal` of `PolicyDocument`, with `aws:SourceAccount` or `aws:SourceArn`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a service': policy({ Principal: { Service: 'delivery.logs.amazonaws.com' } }),
        'one account': policy({
          Principal: '*',
          Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
        }),
      },
      fail: {
        anyone: policy({ Principal: '*' }),
        'any account': policy({ Principal: { AWS: ['*'] } }),
        'a document with parts from elsewhere': subject({
          PolicyDocument: {
            'Fn::Sub':
              '{"Statement":{"Effect":"Allow","Principal":"*","Action":"logs:*","Resource":"${Group.Arn}"}}',
          },
        }),
      },
      unknown: {
        'an imported document': subject({ PolicyDocument: imported }),
      },
    },
  }),
});
