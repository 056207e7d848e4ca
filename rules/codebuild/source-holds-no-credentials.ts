import { testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
const holdsCredentials = (text: string): boolean => /^\w+:\/\/[^/@]+@/.test(text);

export default defineRule({
  id: 'PC-CB-05',
  title: "CodeBuild project's source address holds no credentials",
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  frameworks: { fsbp: ['CodeBuild.1'] },
  waivable: false,
  appliesTo: ['AWS::CodeBuild::Project'],
  check(resource) {
    const sources = [resource.get('Source'), ...resource.get('SecondarySources').items()];
    return sources.flatMap((source) =>
      testPattern(source.get('Location'), 'holds credentials', holdsCredentials)
        ? fail(source.get('Location'), 'the address of the source holds a name, token or password')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'An address with a token in it is shown in the console and in every log of a build.',
    remediation:
      'Use `Source.Auth` with a connection, or `AWS::CodeBuild::SourceCredential`, and leave the credentials out of `Location`.',

    examples: {
      pass: {
        plain: one('AWS::CodeBuild::Project', {
          Source: { Type: 'GITHUB', Location: 'https://github.com/acme/shop.git' },
        }),
        'no address': one('AWS::CodeBuild::Project'),
        'an address in a path': one('AWS::CodeBuild::Project', {
          Source: { Location: '/https://x-token@github.com/acme/shop.git' },
        }),
      },
      fail: {
        'a token': one('AWS::CodeBuild::Project', {
          Source: { Type: 'GITHUB', Location: 'https://x-token@github.com/acme/shop.git' },
        }),
        'name and password, without a connection': one('AWS::CodeBuild::Project', {
          SecondarySources: [{ Type: 'BITBUCKET', Location: 'https://me:pass@bitbucket.org/acme/shop' }],
        }),
      },
    },
  }),
});
