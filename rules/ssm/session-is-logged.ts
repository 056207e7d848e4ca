import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SSM-01',
  title: 'Session document writes down what is done',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::SSM::Document'],
  check(resource) {
    if (!resource.get('DocumentType').is('Session')) return pass();
    const inputs = resource.get('Content.inputs');
    return [inputs.get('cloudWatchLogGroupName'), inputs.get('s3BucketName')].some(
      (place) => place.isPresent() && !place.is(''),
    )
      ? pass()
      : fail(inputs, 'sessions are written down nowhere');
  },
  docs: () => ({
    rationale: 'A session is a shell on a machine. Without a log nobody knows what was done in it.',
    remediation: 'Set `cloudWatchLogGroupName` or `s3BucketName` in `Content.inputs`.',

    examples: {
      pass: {
        logged: one('AWS::SSM::Document', {
          DocumentType: 'Session',
          Content: {
            schemaVersion: '1.0',
            sessionType: 'Standard_Stream',
            inputs: { cloudWatchLogGroupName: 'sessions' },
          },
        }),
        'another document': one('AWS::SSM::Document', { DocumentType: 'Command' }),
        'into a bucket': one('AWS::SSM::Document', {
          DocumentType: 'Session',
          Content: { inputs: { s3BucketName: 'sessions' } },
        }),
      },
      fail: {
        omitted: one('AWS::SSM::Document', { DocumentType: 'Session', Content: { inputs: {} } }),
        empty: one('AWS::SSM::Document', {
          DocumentType: 'Session',
          Content: { inputs: { s3BucketName: '' } },
        }),
      },
    },
  }),
});
