import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CB-10',
  title: 'CodeBuild project runs in an image of AWS or of this account',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-01'],
  waivable: true,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    const image = resource.get('Environment.Image');
    const known =
      image.isAbsent() ||
      image.isIdentifier() ||
      image.targets().length > 0 ||
      testPattern(image, 'is of AWS or of an account', (text) =>
        /^aws\/codebuild\/|\.dkr\.ecr\.|^public\.ecr\.aws\/codebuild\//.test(text),
      );
    return known ? pass() : fail(image, `the image is ${image.describe()}`);
  },
  docs: () => ({
    rationale:
      'The image is the first program of a build. One from a public registry is changed by its owner, or by whoever takes over his name.',
    remediation: 'Use `aws/codebuild/…`, or an image in ECR by digest, in `Environment.Image`.',
    whenNotToUse: 'For public images that you pin by digest.',
    examples: {
      pass: {
        'of AWS': one('AWS::CodeBuild::Project', { Environment: { Image: 'aws/codebuild/standard:7.0' } }),
        'no image': one('AWS::CodeBuild::Project'),
        'of the template': one('AWS::CodeBuild::Project', {
          Environment: { Image: { 'Fn::Sub': '${Images}:latest' } },
        }),
      },
      fail: {
        'somebody else, without review': one('AWS::CodeBuild::Project', {
          Environment: { Image: 'docker.io/library/node:22' },
        }),
        ...each(['docker.io/aws/codebuild/standard', 'example.com/public.ecr.aws/codebuild/x'], (Image) =>
          one('AWS::CodeBuild::Project', { Environment: { Image } }),
        ),
      },
    },
  }),
});
