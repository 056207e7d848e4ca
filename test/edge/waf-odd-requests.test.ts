import { AnomalyAnswer, ManagedRules } from '../../lib';
import { refuses } from '../refuses';
import { judge } from './waf/judge';
import { type Request, request } from './waf/request';
import { webAclOf } from './waf/synthesized';
import { like, odd } from './waf/traffic';

/* Requests that one of AWS's groups marks as odd without stopping them, in the same model of AWS WAF as waf-requests.test.ts. */

const acl = webAclOf();
const only = (requests: readonly Request[], properties = acl) => [
  ...new Set(judge(properties, requests).map(({ actions }) => actions.join(' or '))),
];

describe('odd requests', () => {
  const asked = (what: string) => like(what).map((one) => request({ ...one, ...odd }));

  test('for pages get a silent challenge, or the puzzle that was chosen', () => {
    for (const page of ['/login', '/signup', '/products/list'])
      expect(only(asked(page))).toEqual(['challenge']);
    const puzzle = webAclOf({ traffic: { anomalyAnswer: AnomalyAnswer.CAPTCHA } });
    expect(only(asked('/login'), puzzle)).toEqual(['captcha']);
  });

  refuses('IDN-09', 'odd calls of programs, which could not solve a puzzle', () => {
    for (const call of ['InitiateAuth', 'SignUp', '/oauth2/token', '/api/orders']) {
      expect([call, only(asked(call))]).toEqual([call, ['block']]);
    }
  });

  test('the registration of an authenticator app is left alone, and limited by its rate', () => {
    expect(only(asked('VerifySoftwareToken'))).toEqual(['allow']);
    const behind = { 'x-amzn-cognito-operation-name': 'AssociateSoftwareToken' };
    for (const headers of [behind, { ...behind, accept: 'text/html' }])
      expect(only([request({ method: 'POST', path: '/mfa', headers, ...odd })])).toEqual(['allow']);
  });

  refuses('IDN-09', 'an odd call that passes itself off as such a registration', () => {
    const disguise = { 'x-amzn-cognito-operation-name': 'VerifySoftwareToken', accept: 'text/html' };
    const disguised = ['InitiateAuth', '/oauth2/token']
      .flatMap(asked)
      .map((one) => ({ ...one, headers: { ...one.headers, ...disguise } }));
    expect(only(disguised)).toEqual(['block']);
  });

  test('are told by the labels of the groups that are used, and by no others', () => {
    const bot = {
      managed: {
        AWSManagedRulesBotControlRuleSet: ['awswaf:managed:aws:bot-control:signal:automated_browser'],
      },
    };
    const page = like('/login').map((one) => request({ ...one, ...bot }));
    expect(only(page)).toEqual(['allow']);
    expect(only(page, webAclOf({ managedRules: [ManagedRules.botControl()] }))).toEqual(['challenge']);
  });
});
