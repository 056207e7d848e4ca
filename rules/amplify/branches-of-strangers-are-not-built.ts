import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-AMP-01',
  title: 'Amplify builds no preview of what strangers send',
  severity: 'medium',
  profile: 'strict',
  controls: ['SUP-03'],
  waivable: true,
  appliesTo: ['AWS::Amplify::App'],
  check(resource) {
    return expectNotOn(
      resource.get('AutoBranchCreationConfig.EnablePullRequestPreview'),
      'the building of previews',
    );
  },
  docs: () => ({
    rationale: 'A pull request of a stranger runs with the role and the environment of the app.',
    remediation: 'Set `AutoBranchCreationConfig.EnablePullRequestPreview` to false, or leave it out.',
    whenNotToUse: 'For private repositories.',
    examples: {
      pass: { omitted: one('AWS::Amplify::App') },
      fail: {
        on: one('AWS::Amplify::App', { AutoBranchCreationConfig: { EnablePullRequestPreview: true } }),
      },
    },
  }),
});
