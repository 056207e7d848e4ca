import { testPattern } from '../../template/policy';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';
/** Accounts by which AWS publishes its own extensions: Insights, parameters and secrets, Powertools, AppConfig. */
const ofAws = [
  '580247275435',
  '177933569100',
  '345057560386',
  '187925254637',
  '017000801446',
  '094274105915',
  '027255383542',
  '753240598075',
  '464622532012',
];

export default defineRule({
  id: 'PC-LAM-23',
  title: 'Lambda function takes layers of its own account or of AWS',
  severity: 'medium',
  profile: 'strict',
  controls: ['SUP-01'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Function'],
  check(resource) {
    return resource.get('Layers').each((layer) =>
      testPattern(layer, 'is of another account', (text) => {
        const account = /^arn:[^:]*:lambda:[^:]*:(\d{12}):layer:/.exec(text)?.[1];
        return account !== undefined && !ofAws.includes(account);
      })
        ? fail(layer, `the layer is ${layer.describe()}`)
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      "A layer is code that runs with the rights of the function. One from somebody else's account is deleted, or changed in its next version, without you.",
    remediation: 'Build the layer in your account, and name it in `Layers` by reference.',
    whenNotToUse: 'For layers of a vendor whom you trust and whose version you pin.',
    examples: {
      pass: {
        own: resources({
          Layer: ['AWS::Lambda::LayerVersion'],
          Subject: ['AWS::Lambda::Function', { Layers: [{ Ref: 'Layer' }] }],
        }),
        'of this account': one('AWS::Lambda::Function', {
          Layers: [{ 'Fn::Sub': 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:layer:tools:3' }],
        }),
        'no layers': one('AWS::Lambda::Function'),
        'of AWS': one('AWS::Lambda::Function', {
          Layers: [
            '580247275435',
            '177933569100',
            '345057560386',
            '187925254637',
            '017000801446',
            '094274105915',
            '027255383542',
            '753240598075',
            '464622532012',
          ].map((account) => `arn:aws:lambda:eu-central-1:${account}:layer:x:1`),
        }),
        'no address of a layer': one('AWS::Lambda::Function', {
          Layers: ['x/arn:aws:lambda:eu-central-1:111122223333:layer:tools:3'],
        }),
      },
      fail: {
        'somebody else, without review': one('AWS::Lambda::Function', {
          Layers: ['arn:aws:lambda:eu-central-1:111122223333:layer:tools:3'],
        }),
      },
    },
  }),
});
