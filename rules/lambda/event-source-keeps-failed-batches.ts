import { testPattern } from '../../template/policy';
import { one, resources } from '../example';
import { expectSet } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-24',
  title: 'Lambda event source keeps batches that failed',
  severity: 'low',
  profile: 'strict',
  controls: ['PAY-04'],
  waivable: true,
  appliesTo: ['AWS::Lambda::EventSourceMapping'],
  check(resource) {
    const source = resource.get('EventSourceArn');
    const stream =
      testPattern(source, 'is a stream', (text) => /:(?:kinesis|dynamodb):/.test(text)) ||
      source.target()?.attribute === 'StreamArn';
    return stream
      ? expectSet(resource.get('DestinationConfig.OnFailure.Destination'), 'the place for failed batches')
      : pass();
  },
  docs: () => ({
    rationale:
      'A batch of a stream that fails is tried until it is too old, and then lost; meanwhile it holds up all behind it.',
    remediation:
      'Set `DestinationConfig.OnFailure.Destination`, with `MaximumRetryAttempts` and `BisectBatchOnFunctionError`.',
    whenNotToUse: 'Where the stream can be read again from its start.',
    examples: {
      pass: {
        kept: one('AWS::Lambda::EventSourceMapping', {
          EventSourceArn: 'arn:aws:kinesis:eu-central-1:111122223333:stream/x',
          DestinationConfig: { OnFailure: { Destination: { Ref: 'Queue' } } },
        }),
        'a queue, which has its own': one('AWS::Lambda::EventSourceMapping', {
          EventSourceArn: 'arn:aws:sqs:eu-central-1:111122223333:x',
        }),
        'a queue of the template': resources({
          Queue: ['AWS::SQS::Queue'],
          Subject: [
            'AWS::Lambda::EventSourceMapping',
            { EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] } },
          ],
        }),
      },
      fail: {
        omitted: one('AWS::Lambda::EventSourceMapping', {
          EventSourceArn: 'arn:aws:dynamodb:eu-central-1:111122223333:table/x/stream/1',
        }),
        'the stream of a table': resources({
          Table: ['AWS::DynamoDB::Table'],
          Subject: [
            'AWS::Lambda::EventSourceMapping',
            { EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] } },
          ],
        }),
      },
    },
  }),
});
