import { type Template } from '../../template';
import { visitRaw } from '../../template/references';
import { resources } from '../example';
import { identityPolicyTypes } from '../identity-policy';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
import { hasEndpoint } from '../vpc-endpoints';

const vpcBeside = (action: string, ServiceName?: unknown) =>
  resources({
    Subject: ['AWS::EC2::VPC'],
    Policy: ['AWS::IAM::ManagedPolicy', { PolicyDocument: policyOf(allow(action)) }],
    ...(ServiceName
      ? { Way: ['AWS::EC2::VPCEndpoint', { VpcId: { Ref: 'Subject' }, ServiceName }] as const }
      : {}),
  });

const known = new WeakMap<Template, boolean>();
/** Whether something of the template is allowed to call models; asked of each VPC, looked up once. */
function callsModels(template: Template): boolean {
  const before = known.get(template);
  if (before !== undefined) return before;
  let calls = false;
  const text = (action: string) => (calls ||= /^bedrock:(?:invoke|\*)/i.test(action));
  for (const type of identityPolicyTypes)
    for (const resource of template.byType(type)) visitRaw(resource.raw, { text });
  known.set(template, calls);
  return calls;
}

export default defineRule({
  id: 'PC-BED-15',
  title: 'Models are reached by an endpoint of the VPC',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03', 'AIS-05'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPC'],
  check(resource, template) {
    return !callsModels(template) || hasEndpoint(resource, 'bedrock-runtime')
      ? pass()
      : fail('', 'models are called, and no endpoint of the template leads to them');
  },
  docs: () => ({
    rationale:
      'Prompts and answers hold what users entrust. By an endpoint they stay off the internet, and its policy says which models may be called.',
    remediation:
      "Add an `AWS::EC2::VPCEndpoint` with the VPC as `VpcId` and the region's `bedrock-runtime` as `ServiceName`.",
    whenNotToUse: 'Where what calls models runs outside the VPC.',
    examples: {
      pass: {
        'an endpoint': vpcBeside('bedrock:InvokeModel', 'com.amazonaws.eu-central-1.bedrock-runtime'),
        'nobody calls models': vpcBeside('s3:GetObject'),
        'no policy': resources({ Subject: ['AWS::EC2::VPC'] }),
        'an action that only ends so': vpcBeside('x:bedrock:InvokeModel'),
      },
      fail: {
        'no endpoint': vpcBeside('bedrock:InvokeModel'),
        'one for managing models only': vpcBeside('bedrock:Invoke*', 'com.amazonaws.eu-central-1.bedrock'),
      },
    },
  }),
});
