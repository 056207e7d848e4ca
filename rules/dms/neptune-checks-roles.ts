import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-DMS-08',
  title: 'Replication to Neptune checks roles',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::DMS::Endpoint'],
  check(resource) {
    return resource.get('NeptuneSettings').isPresent()
      ? expectOn(resource.get('NeptuneSettings.IamAuthEnabled'), 'the check of roles')
      : pass();
  },
  docs: () => ({
    rationale: 'A graph that takes writes without a role takes them from everybody in the network.',
    remediation: 'Set `NeptuneSettings.IamAuthEnabled` to true.',

    examples: {
      pass: {
        checked: one('AWS::DMS::Endpoint', { NeptuneSettings: { IamAuthEnabled: true } }),
        'no Neptune': one('AWS::DMS::Endpoint'),
      },
      fail: { omitted: one('AWS::DMS::Endpoint', { NeptuneSettings: { S3BucketName: 'x' } }) },
    },
  }),
});
