import { eachStatement, type Principal } from '../../template/policy';
import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);
/** The account as a whole (which then decides by IAM) may hold every action; a role or a service may not. */
const isAccount = ({ kind, value }: Principal) =>
  kind === 'AWS' &&
  (value.endsWith(':root') || value.test('is an account number', (text) => /^\d{12}$/.test(text)));
const policy = (Principal: unknown, Action: unknown = 'kms:*') =>
  subject({ KeyPolicy: { Statement: [{ Effect: 'Allow', Principal, Action, Resource: '*' }] } });

export default defineRule({
  id: 'PC-KMS-07',
  title: 'KMS key policy gives every action only to the account',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-01'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    return eachStatement(resource.get('KeyPolicy'), (statement) => {
      if (!statement.isAllow() || !statement.actions.some((action) => action.is('kms:*', '*'))) return pass();
      const other = statement.principals.find((principal) => !isAccount(principal));
      return other
        ? fail(other.value, `${other.value.describe()} may both use the key and rule over it`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'Whoever may use a key and also change its policy or delete it can cover every track. Use and administration belong to different roles.',
    remediation:
      'List the actions of each principal; leave `kms:*` to the account root, so that the key cannot be locked out.',
    examples: {
      pass: {
        'no statement': subject(),
        'the account': policy({ AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } }),
        'a role with actions of its own': policy({ AWS: 'arn:aws:iam::111122223333:role/app' }, [
          'kms:Decrypt',
          'kms:GenerateDataKey',
        ]),
        'the account by number': policy({ AWS: '111122223333' }),
      },
      fail: {
        'a role with every action': policy({ AWS: 'arn:aws:iam::111122223333:role/app' }),
        'a service with every action': policy({ Service: 'logs.eu-central-1.amazonaws.com' }),
        'anyone with every action': policy('*'),
        'one role among accounts': policy(
          { AWS: ['arn:aws:iam::111122223333:root', 'arn:aws:iam::111122223333:role/app'] },
          '*',
        ),
        ...each(['x111122223333', '111122223333x', 'AIDAEXAMPLE1'], (AWS) =>
          policy({ AWS }, ['kms:Decrypt', 'kms:*']),
        ),
        'a provider that is called so': policy({ Federated: 'arn:aws:iam::111122223333:root' }),
      },
      unknown: {
        'an imported principal': policy({ AWS: imported }),
      },
    },
  }),
});
