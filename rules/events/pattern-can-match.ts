import { parsed } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';
const read = /^(?:Get|List|Describe|Head|BatchGet|Lookup)/;

export default defineRule({
  id: 'PC-EV-08',
  title: "Event rule's pattern can match an event",
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::Events::Rule'],
  check(resource) {
    const pattern = parsed(resource.get('EventPattern'));
    const scalar = ['source', 'detail-type', 'account', 'region', 'resources']
      .map((name) => pattern.member(name))
      .find((value) => value.isPresent() && !value.isList() && !value.isOpaque());
    if (scalar) return fail(scalar, 'a pattern takes lists, and a single value matches nothing');
    const names = pattern.member('detail').member('eventName');
    const calls = pattern.member('detail-type').some((type) => type.is('AWS API Call via CloudTrail'));
    const reads = calls && names.items().length > 0 && names.every((name) => read.test(name.text() ?? ''));
    return reads && !resource.get('State').is('ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS')
      ? fail(names, 'calls that only read are not sent to rules')
      : pass();
  },
  docs: () => ({
    rationale: 'An alarm whose pattern never matches is silent for ever, and nobody notices.',
    remediation:
      'Write lists in `EventPattern`; for calls that only read set `State` to `ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS`.',

    examples: {
      pass: {
        lists: one('AWS::Events::Rule', {
          EventPattern: {
            source: ['aws.iam'],
            'detail-type': ['AWS API Call via CloudTrail'],
            detail: { eventName: ['CreateUser'] },
          },
        }),
        'a schedule, without a pattern': one('AWS::Events::Rule', { ScheduleExpression: 'rate(1 day)' }),
        ...each(['CreateUser', 'ForgetUser'], (name) =>
          one('AWS::Events::Rule', {
            EventPattern: {
              'detail-type': ['AWS API Call via CloudTrail'],
              detail: { eventName: ['GetUser', name] },
            },
          }),
        ),
        'every call': one('AWS::Events::Rule', {
          EventPattern: { 'detail-type': ['AWS API Call via CloudTrail'] },
        }),
        'names of another kind of event': one('AWS::Events::Rule', {
          EventPattern: { 'detail-type': ['Other'], detail: { eventName: ['GetUser'] } },
        }),
        'where reading is sent': one('AWS::Events::Rule', {
          State: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
          EventPattern: {
            'detail-type': ['AWS API Call via CloudTrail'],
            detail: { eventName: ['GetUser'] },
          },
        }),
        'a call whose name holds the word': one('AWS::Events::Rule', {
          EventPattern: {
            'detail-type': ['AWS API Call via CloudTrail'],
            detail: { eventName: ['ForGetList'] },
          },
        }),
      },
      fail: {
        'a single value': one('AWS::Events::Rule', { EventPattern: { source: 'aws.iam' } }),
        'calls that only read': one('AWS::Events::Rule', {
          EventPattern: {
            source: ['aws.secretsmanager'],
            'detail-type': ['AWS API Call via CloudTrail'],
            detail: { eventName: ['GetSecretValue'] },
          },
        }),
        ...each(['detail-type', 'account', 'region', 'resources'], (name) =>
          one('AWS::Events::Rule', { EventPattern: { [name]: 'x' } }),
        ),
        'calls that only read, among other events': one('AWS::Events::Rule', {
          EventPattern: {
            'detail-type': ['AWS API Call via CloudTrail', 'Other'],
            detail: { eventName: ['ListUsers'] },
          },
        }),
      },
    },
  }),
});
