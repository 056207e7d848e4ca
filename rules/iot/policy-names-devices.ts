import { eachStatement, testPattern } from '../../template/policy';
import { one, each } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IOT-01',
  title: 'Policy of things names actions and topics',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IoT::Policy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const wide =
        statement.isAllow() &&
        statement.resources.some((item) =>
          testPattern(item, 'is everything', (text) =>
            /^\*+$|:\*+$|:(?:topic|topicfilter|client)\/\*+$/.test(text),
          ),
        ) &&
        statement.actions.some((action) =>
          testPattern(action, 'publishes or is everything', (text) =>
            /^(?:\*+|iot:\*+|iot:Publish|iot:Subscribe|iot:Receive|iot:Connect)$/i.test(text),
          ),
        );
      return wide ? fail(statement.value, 'a thing may act for every other one') : pass();
    });
  },
  docs: () => ({
    rationale: 'One device that was opened then reads and commands all others.',
    remediation: 'Use `${iot:Connection.Thing.ThingName}` in `Resource`.',

    examples: {
      pass: {
        own: one('AWS::IoT::Policy', {
          PolicyDocument: policyOf(
            allow(
              'iot:Publish',
              'arn:aws:iot:eu-central-1:111122223333:topic/${iot:Connection.Thing.ThingName}/data',
            ),
          ),
        }),
        'no policy': one('AWS::IoT::Policy'),
        ...each(
          [
            'x*',
            '*x',
            'arn:aws:iot:eu-central-1:111122223333:*x',
            'arn:aws:iot:eu-central-1:111122223333:topic/*/x',
          ],
          (resource) => one('AWS::IoT::Policy', { PolicyDocument: policyOf(allow('iot:*', resource)) }),
        ),
        ...each(['x:iot:Publish', 'iot:PublishX'], (action) =>
          one('AWS::IoT::Policy', { PolicyDocument: policyOf(allow(action)) }),
        ),
      },
      fail: {
        everything: one('AWS::IoT::Policy', { PolicyDocument: policyOf(allow('iot:*')) }),
        'every topic, without a name': one('AWS::IoT::Policy', {
          PolicyDocument: policyOf(allow('iot:Publish', 'arn:aws:iot:eu-central-1:111122223333:topic/*')),
        }),
        ...each(
          [
            '**',
            'arn:aws:iot:eu-central-1:111122223333:**',
            'arn:aws:iot:eu-central-1:111122223333:topicfilter/**',
            'arn:aws:iot:eu-central-1:111122223333:client/*',
          ],
          (resource) =>
            one('AWS::IoT::Policy', {
              PolicyDocument: policyOf(
                allow(
                  ['iot:GetThingShadow', 'iot:Connect'],
                  ['arn:aws:iot:eu-central-1:111122223333:topic/x', resource],
                ),
              ),
            }),
        ),
        ...each(['**', 'iot:**', 'iot:Subscribe', 'iot:Receive'], (action) =>
          one('AWS::IoT::Policy', { PolicyDocument: policyOf(allow(action)) }),
        ),
      },
    },
  }),
});
