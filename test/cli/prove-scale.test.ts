import { objectAt } from '../../lib/prove/plain';
import { good, template } from '../prove/estate';
import { manifest } from './prove-assembly';
import { Program } from './program';

const ROLES = 10_000;
/** One in twenty works for tenants, as the estate's own role does. */
const SCOPED = 20;
const PER_STACK = 400;

let program: Program;
beforeAll(async () => (program = await Program.build()));
afterAll(() => program.remove());

const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });
const table = { 'Fn::ImportValue': 'table' };

/** A role of some function, which asks for what it has no business with. */
const plainRole = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: policy({
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
      Action: 'sts:AssumeRole',
    }),
    Policies: [
      {
        PolicyName: 'p',
        PolicyDocument: policy({ Effect: 'Allow', Action: ['sts:AssumeRole', 'kms:Decrypt'], Resource: '*' }),
      },
    ],
  },
};
const tenantRole = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: policy({
      Effect: 'Allow',
      Principal: { AWS: { 'Fn::ImportValue': 'broker' } },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: good.trust,
    }),
    Policies: [
      { PolicyName: 'p', PolicyDocument: policy({ Effect: 'Allow', ...good.items, Resource: table }) },
    ],
  },
};

function writeAssembly(): void {
  const names = ['Shop'];
  const exported = (id: string, name: string) => ({
    Value: { 'Fn::GetAtt': [id, 'Arn'] },
    Export: { Name: name },
  });
  const Outputs = { Table: exported('Table', 'table'), Broker: exported('Broker', 'broker') };
  const Resources = objectAt(template(), 'Resources');
  program.write('many.out/Shop.template.json', JSON.stringify({ Resources, Outputs }));
  for (let from = 0; from < ROLES; from += PER_STACK) {
    const roles = Array.from({ length: PER_STACK }, (_, at) => [
      `Role${from + at}`,
      (from + at) % SCOPED === 0 ? tenantRole : plainRole,
    ]);
    names.push(`More${from}`);
    program.write(
      `many.out/More${from}.template.json`,
      JSON.stringify({ Resources: Object.fromEntries(roles) }),
    );
  }
  program.write('many.out/manifest.json', JSON.stringify(manifest(names)));
}

// The program is killed after 20 seconds; where each role asked for each other, it would take minutes.
test('ten thousand roles, five hundred of them for tenants, are proved in bounded time and memory', async () => {
  writeAssembly();
  const { code, stdout, stderr, peakMegabytes } = await program.run(['prove', 'isolation', 'many.out']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.match(/^More\d+\/Role\d+$/gm)).toHaveLength(ROLES / SCOPED);
  expect(stdout).toMatch(/all hold\n$/);
  expect(peakMegabytes).toBeLessThan(400);
});
