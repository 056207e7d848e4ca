import { one, resources } from '../example';
import { isWaitedFor } from '../function-callers';
import { defineRule, fail, pass } from '../rule';

const called = (...services: string[]) =>
  resources({
    Subject: ['AWS::Lambda::Function'],
    ...Object.fromEntries(
      services.map((Principal, index) => [
        `By${index}`,
        ['AWS::Lambda::Permission', { FunctionName: { Ref: 'Subject' }, Principal }] as const,
      ]),
    ),
  });

export default defineRule({
  id: 'PC-LAM-13',
  title: 'Lambda function keeps events that failed',
  severity: 'low',
  profile: 'strict',
  controls: ['PAY-04'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  check(resource, template) {
    const kept = [
      'DeadLetterConfig.TargetArn',
      'DeadLetterQueue.TargetArn',
      'EventInvokeConfig.DestinationConfig.OnFailure',
    ].some((name) => resource.get(name).isPresent());
    const configured = resource
      .referrers('AWS::Lambda::EventInvokeConfig', 'FunctionName')
      .some((config) => config.get('DestinationConfig.OnFailure.Destination').isPresent());
    return kept || configured || isWaitedFor(resource, template)
      ? pass()
      : fail(resource.get('DeadLetterConfig.TargetArn'), 'events that fail are lost');
  },
  docs: () => ({
    rationale:
      'Lambda tries an asynchronous event three times and then drops it. A queue keeps it, and shows that something is wrong.',
    remediation:
      'Set `DeadLetterConfig.TargetArn`, or an `AWS::Lambda::EventInvokeConfig` with a destination on failure.',
    whenNotToUse:
      'For functions whose callers, in other templates, wait for the answer, or that read from a queue.',
    examples: {
      pass: {
        queue: one('AWS::Lambda::Function', { DeadLetterConfig: { TargetArn: { Ref: 'Queue' } } }),
        destination: resources({
          Subject: ['AWS::Lambda::Function'],
          Config: [
            'AWS::Lambda::EventInvokeConfig',
            {
              FunctionName: { Ref: 'Subject' },
              DestinationConfig: { OnFailure: { Destination: { Ref: 'Queue' } } },
            },
          ],
        }),
        'in the form of the transform': one('AWS::Serverless::Function', {
          DeadLetterQueue: { TargetArn: 'arn:aws:sqs:eu-central-1:111122223333:x' },
        }),
        'callers that wait for the answer': called('apigateway.amazonaws.com', 'cognito-idp.amazonaws.com'),
      },
      fail: {
        omitted: one('AWS::Lambda::Function'),
        'one caller that does not wait': called('apigateway.amazonaws.com', 's3.amazonaws.com'),
      },
    },
  }),
});
