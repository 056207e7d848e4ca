import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-03',
  title: 'Lambda permission for a service names for whose resources',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Lambda::Permission'],
  check(resource) {
    const principal = resource.get('Principal');
    const service = testPattern(principal, 'is a service', (text) =>
      /\.amazonaws\.com(?:\.cn)?$|\.amazon\.com$/.test(text),
    );
    const named = ['SourceArn', 'SourceAccount', 'EventSourceToken', 'PrincipalOrgID'].some((name) =>
      resource.get(name).isPresent(),
    );
    return service && !named
      ? fail(resource.get('SourceArn'), `${principal.describe()} may call for resources of any account`)
      : pass();
  },
  docs: () => ({
    rationale:
      "A service acts for many customers. Without a source somebody else's bucket, rule or API calls your function with what he likes in the event.",
    remediation: 'Set `SourceArn` to the resource that calls; for buckets `SourceAccount` as well.',

    examples: {
      pass: {
        'one rule': one('AWS::Lambda::Permission', {
          Principal: 'events.amazonaws.com',
          SourceArn: { Ref: 'Rule' },
        }),
        'own account': one('AWS::Lambda::Permission', {
          Principal: 's3.amazonaws.com',
          SourceAccount: { Ref: 'AWS::AccountId' },
        }),
        'an account': one('AWS::Lambda::Permission', { Principal: '111122223333' }),
        ...each(['EventSourceToken', 'PrincipalOrgID'], (name) =>
          one('AWS::Lambda::Permission', { Principal: 'alexa-appkit.amazon.com', [name]: 'x' }),
        ),
        ...each(['s3.amazonaws.com.example.com', 'a.amazon.com.example.com'], (Principal) =>
          one('AWS::Lambda::Permission', { Principal }),
        ),
      },
      fail: {
        omitted: one('AWS::Lambda::Permission', { Principal: 'events.amazonaws.com' }),
        'without a source': one('AWS::Lambda::Permission', {
          Action: 'lambda:InvokeFunction',
          Principal: 'sns.amazonaws.com',
          FunctionName: 'x',
        }),
        ...each(['sns.amazonaws.com.cn', 'alexa-appkit.amazon.com'], (Principal) =>
          one('AWS::Lambda::Permission', { Principal }),
        ),
      },
    },
  }),
});
