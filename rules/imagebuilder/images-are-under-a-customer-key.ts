import { one } from '../example';
import { expectCustomerKey } from '../keys';
import { defineRule, pass } from '../rule';
const handedOut = (AmiDistributionConfiguration: unknown) =>
  one('AWS::ImageBuilder::DistributionConfiguration', {
    Distributions: [{ Region: 'eu-west-1', AmiDistributionConfiguration }],
  });

export default defineRule({
  id: 'PC-IB-05',
  title: 'Images are handed out under a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::ImageBuilder::DistributionConfiguration'],
  check(resource) {
    return resource.get('Distributions').each((place) => {
      const images = place.get('AmiDistributionConfiguration');
      return images.isPresent()
        ? expectCustomerKey(images.get('KmsKeyId'), 'as its disks are, if at all')
        : pass();
    });
  },
  docs: () => ({
    rationale: 'A copy in another region is read by whoever gets it, unless a key of yours says otherwise.',
    remediation:
      'Set `Distributions[].AmiDistributionConfiguration.KmsKeyId` to a customer key of that region.',
    whenNotToUse: 'For images that are public.',
    examples: {
      pass: {
        key: handedOut({ KmsKeyId: { Ref: 'Key' } }),
        'no machine images': one('AWS::ImageBuilder::DistributionConfiguration', {
          Distributions: [{ Region: 'eu-west-1' }],
        }),
      },
      fail: { omitted: handedOut({ Name: 'x' }), 'the key of AWS': handedOut({ KmsKeyId: 'alias/aws/ebs' }) },
    },
  }),
});
