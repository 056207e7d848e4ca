import { type Resource } from '../template';
import { imported, inProduction, one, staged } from './example';
import { fail, type Judgements, pass, type RuleDocs } from './rule';

/** The flags that keep the public out of a bucket. */
const flags = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'] as const;
type Flag = (typeof flags)[number];

/** Objects to a block that leaves a flag out or off. A bucket without a block has all flags on. */
export function expectFlag(bucket: Resource, name: Flag): Judgements {
  const block = bucket.get('PublicAccessBlockConfiguration');
  if (block.isAbsent()) return pass();
  const flag = block.get(name);
  return flag.isTrue() ? pass() : fail(flag, `${name} is ${flag.describe()}`);
}

/** Examples for a rule about one of the flags. */
export function flagExamples(name: Flag): RuleDocs['examples'] {
  const [other = name] = flags.filter((flag) => flag !== name);
  const block = (PublicAccessBlockConfiguration: Readonly<Record<string, unknown>>) =>
    one('AWS::S3::Bucket', { PublicAccessBlockConfiguration });
  return {
    pass: {
      set: block({ [name]: true }),
      'no block, which is as good as all flags': one('AWS::S3::Bucket'),
    },
    fail: {
      'omitted from the block': block({ [other]: true }),
      off: block({ [name]: false }),
      'off as text': block({ [name]: 'False' }),
      'off outside production': staged(block({ [name]: inProduction(true, false) })),
    },
    unknown: { imported: block({ [name]: imported }) },
  };
}
