import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-19',
  title: 'Lambda function takes signed code only',
  severity: 'medium',
  profile: 'strict',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Function'],
  check(resource) {
    return resource.get('PackageType').is('Image')
      ? pass()
      : expectSet(resource.get('CodeSigningConfigArn'), 'the code signing configuration');
  },
  docs: () => ({
    rationale:
      'Whoever may update a function, by a stolen key or a careless pipeline, runs his own code in it. A signature says who built it.',
    remediation: 'Set `CodeSigningConfigArn`.',
    whenNotToUse:
      'Where the pipeline verifies signatures before it deploys, and nobody else may update functions.',
    examples: {
      pass: {
        signed: one('AWS::Lambda::Function', { CodeSigningConfigArn: { Ref: 'Signing' } }),
        image: one('AWS::Lambda::Function', { PackageType: 'Image' }),
      },
      fail: { omitted: one('AWS::Lambda::Function') },
    },
  }),
});
