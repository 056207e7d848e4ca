import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-LEX-01',
  title: 'Bot keeps conversations under a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02', 'AIS-11'],
  waivable: true,
  appliesTo: ['AWS::Lex::BotAlias'],
  check(resource) {
    return resource
      .get('ConversationLogSettings.AudioLogSettings')
      .each((setting) =>
        setting.get('Enabled').isTrue()
          ? expectSet(setting.get('Destination.S3Bucket.KmsKeyArn'), 'the key of recordings')
          : pass(),
      );
  },
  docs: () => ({
    rationale: 'Recordings of voices are personal data for life.',
    remediation: 'Set `ConversationLogSettings.AudioLogSettings[].Destination.S3Bucket.KmsKeyArn`.',
    whenNotToUse: 'Where the bucket encrypts with a key of yours by default.',
    examples: {
      pass: {
        key: one('AWS::Lex::BotAlias', {
          ConversationLogSettings: {
            AudioLogSettings: [{ Enabled: true, Destination: { S3Bucket: { KmsKeyArn: { Ref: 'Key' } } } }],
          },
        }),
        'no recordings': one('AWS::Lex::BotAlias'),
      },
      fail: {
        omitted: one('AWS::Lex::BotAlias', {
          ConversationLogSettings: {
            AudioLogSettings: [
              { Enabled: true, Destination: { S3Bucket: { S3BucketArn: 'arn:aws:s3:::x' } } },
            ],
          },
        }),
      },
    },
  }),
});
