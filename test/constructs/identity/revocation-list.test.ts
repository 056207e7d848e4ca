import { Stack } from 'aws-cdk-lib';
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { RevocationList, type RevocationListProps, Waiver } from '../../../lib';
import { refuses } from '../../refuses';
import { env, newApp, only, templateOf } from '../synth';
import { objections, waived } from './objections';

function listStack(
  props: RevocationListProps = {},
  use: (list: RevocationList, stack: Stack) => void = () => undefined,
) {
  const stack = new Stack(newApp(), 'Stack', { env });
  use(new RevocationList(stack, 'List', props), stack);
  return stack;
}
const weakened = (path: string, value: unknown): string[] => {
  const stack = listStack();
  const table = stack.node.findAll().find((node) => CfnTable.isCfnTable(node));
  table?.addPropertyOverride(path, value);
  return objections(stack);
};

test('a list passes every rule but the one that wants a backup plan of its environment', () => {
  expect(objections(listStack())).toEqual(['PC-DDB-11']);
});

test('entries go by themselves when they mean nothing any more', () => {
  expect(only(templateOf(listStack()), 'AWS::DynamoDB::Table')).toMatchObject({
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
  });
});

test('who may revoke writes entries, and neither reads nor removes them', () => {
  const stack = listStack({}, (list, scope) =>
    list.grantRevoke(
      new Role(scope, 'Backend', { assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com') }),
    ),
  );
  const policy = JSON.stringify(only(templateOf(stack), 'AWS::IAM::Policy'));
  expect(policy.match(/dynamodb:\w+/g)).toEqual(['dynamodb:PutItem']);
  expect(policy).toContain('"kms:ViaService":"dynamodb.eu-central-1.amazonaws.com"');
});

test('a verifier reads entries, and writes none', () => {
  const given: string[] = [];
  listStack({}, (list) => given.push(...list._verifierPermissions().flatMap(({ actions }) => actions)));
  expect(given).toEqual(['dynamodb:BatchGetItem', 'kms:Decrypt', 'kms:DescribeKey']);
});

refuses('IDN-05', 'a list that can be deleted, or that goes with its stack, without a reason', () => {
  expect(weakened('DeletionProtectionEnabled', false)).toContain('PC-DDB-05');
  const because = Waiver.because('rehearsal', { owner: 'platform', expires: '2027-03-01' });
  const loosened = listStack({ withoutDeletionProtection: because });
  expect(objections(loosened)).toEqual(['PC-DDB-05', 'PC-DDB-11', 'PC-DDB-12']);
  expect(waived(loosened)).toEqual(['PC-DDB-05', 'PC-DDB-12']);
});
refuses('DAT-02', 'a list under a key of somebody else', () => {
  expect(weakened('SSESpecification', undefined)).toContain('PC-DDB-03');
});
