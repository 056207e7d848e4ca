import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestedStack, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { CfnPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { TenantRole } from '../../lib';
import { type Json, type JsonObject } from '../../template';
import { proveIsolation } from '../../lib/prove/prove';
import { readStacks } from '../../lib/prove/read';
import { codeOf, env, newApp } from '../constructs/synth';
import { policy, stackOf } from './assemblies';
import { brokenIn, good, prove, template } from './estate';

let dir = '';
beforeAll(() => (dir = mkdtempSync(join(tmpdir(), 'portcullis-nested-'))));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A table in a nested stack, tenants' role in the parent, and more of its policy in another nested stack. */
function provedWith(name: string, ...loose: readonly object[]) {
  const app = newApp({}, { outdir: join(dir, name) });
  const stack = new Stack(app, 'Shop', { env });
  const broker = new Role(stack, 'Broker', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const role = new TenantRole(stack, 'Sessions', { broker });
  const data = new NestedStack(stack, 'Data');
  role.allowItems(new Table(data, 'Orders', { partitionKey: { name: 'pk', type: AttributeType.STRING } }));
  const more = new NestedStack(stack, 'More');
  const roles = [role.role.roleName];
  if (loose.length > 0)
    new CfnPolicy(more, 'Loose', { policyName: 'p', roles, policyDocument: policy(...loose) });
  app.synth();
  return proveIsolation(readStacks(join(dir, name)));
}

test('what nested stacks give each other by parameters and outputs is read', () => {
  const proof = provedWith('whole');
  expect(brokenIn(proof)).toEqual([]);
  const [table = ''] = proof.rows
    .filter(({ action }) => action === 'dynamodb:GetItem')
    .map(({ resource }) => resource);
  expect(table).toMatch(/^arn:aws:dynamodb:eu-central-1:111111111111:table\/\S*Orders/);
});

test('texts that are put together of parts are read', () => {
  const arn = { 'Fn::Sub': 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/Shop-Key' };
  const parts = (at: unknown) => ({ 'Fn::Select': [at, { 'Fn::Split': [':', arn] }] });
  const same = { 'Fn::Join': [':', [0, 1, 2, 3, 4, 5].map((at) => parts(at))] };
  expect(brokenIn(prove({ uses: { ...good.uses, Resource: same } }))).toEqual([]);
  expect(codeOf(() => prove({ uses: { ...good.uses, Resource: parts(9) } }))).toBe('prove-unreadable');
});

test('names that lead back to themselves are refused', () => {
  const Properties = { RoleName: { Ref: 'Loop' }, AssumeRolePolicyDocument: policy() };
  const { Resources } = template() as { Resources: JsonObject };
  const all: Json = { ...Resources, Loop: { Type: 'AWS::IAM::Role', Properties } } as JsonObject;
  expect(codeOf(() => proveIsolation([stackOf('Shop', all)]))).toBe('prove-unreadable');
});
