import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::Repository', properties);

export default defineRule({
  id: 'PC-ECR-02',
  title: 'ECR image tags do not move',
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-03'],
  frameworks: { fsbp: ['ECR.2'] },
  waivable: true,
  appliesTo: ['AWS::ECR::Repository'],
  check(resource) {
    const mode = resource.get('ImageTagMutability');
    return mode.is('IMMUTABLE', 'IMMUTABLE_WITH_EXCLUSION')
      ? pass()
      : fail(mode, `tags are ${mode.isAbsent() ? 'mutable, as by default' : mode.describe()}`);
  },
  docs: () => ({
    rationale:
      'A tag that moves lets somebody replace what was reviewed, signed and deployed by something else under the same name.',
    remediation: 'Set `ImageTagMutability` to `IMMUTABLE`; `ArtifactRepository` has it.',
    examples: {
      pass: {
        immutable: subject({ ImageTagMutability: 'IMMUTABLE' }),
        'immutable but for some': subject({ ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION' }),
      },
      fail: {
        omitted: subject(),
        mutable: subject({ ImageTagMutability: 'MUTABLE' }),
        'mutable outside production': staged(
          subject({ ImageTagMutability: inProduction('IMMUTABLE', 'MUTABLE') }),
        ),
      },
      unknown: {
        imported: subject({ ImageTagMutability: imported }),
      },
    },
  }),
});
