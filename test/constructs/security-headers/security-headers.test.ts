import { Duration, Stack } from 'aws-cdk-lib';
import fc from 'fast-check';
import {
  BrowserFeature,
  CorsMethod,
  type CorsOptions,
  Csp,
  CspDirective,
  SecurityHeaders,
  type SecurityHeadersProps,
  Waiver,
} from '../../../lib';
import { corsHeaders } from '../../../runtime/security-headers/cors';
import { pageHeaders } from '../../../runtime/security-headers/headers';
import { refuses } from '../../refuses';
import { acknowledgements, codeOf, newApp, only, synthesized } from '../synth';
import { type PolicyConfig, sentHeaders } from './sent-headers';

function configOf(props: SecurityHeadersProps): PolicyConfig {
  const template = synthesized((stack) => void new SecurityHeaders(stack, 'Headers', props));
  return JSON.parse(
    JSON.stringify(only(template, 'AWS::CloudFront::ResponseHeadersPolicy').ResponseHeadersPolicyConfig),
  );
}
const withCors = (cors: CorsOptions) => () => configOf({ cors });

test('CloudFront sends what the middleware sends', () => {
  const features = fc.subarray([BrowserFeature.CAMERA, BrowserFeature.PUBLICKEY_CREDENTIALS_GET]);
  const framedBy = fc.subarray(["'self'", 'https://portal.example.com']);
  const images = fc.subarray(['data:', 'https://img.example.com']);
  fc.assert(
    fc.property(features, framedBy, images, fc.boolean(), (allowed, frames, sources, popups) => {
      const csp = Csp.strict()
        .framedBy(...frames)
        .allow(CspDirective.IMAGES, ...sources);
      const config = configOf({ csp, features: allowed, popups });
      const policy = { framedBy: frames, allow: { 'img-src': sources } };
      const page = pageHeaders({ policy, features: allowed, isolation: popups ? 'popups' : 'full' });
      expect(sentHeaders(config)).toEqual(page);
    }),
    { numRuns: 30 },
  );
});

test('CloudFront answers about CORS as the middleware does', () => {
  const origins = ['https://a.example.com', 'https://b.example.com'];
  const [headers, exposedHeaders, credentials] = [['x-a'], ['x-b'], true];
  const methods = [CorsMethod.GET, CorsMethod.PUT];
  const config = configOf({
    cors: { origins, headers, exposedHeaders, credentials, methods, maxAge: Duration.minutes(5) },
  });
  const settings = { origins, headers, exposedHeaders, credentials, methods, maxAgeSeconds: 300 };
  const asked = (origin?: string) =>
    Object.fromEntries(
      Object.entries(sentHeaders(config, origin)).filter(([name]) => /^Access|^Vary/.test(name)),
    );
  for (const origin of origins) expect(asked(origin)).toEqual(corsHeaders(settings, origin));
  expect(asked('https://evil.test')).toEqual({});
  expect(asked()).toEqual({});
});

test('headers that tell of the server are taken out, and what the origin says about CORS is replaced', () => {
  const config = configOf({ cors: { origins: ['https://a.example.com'] } });
  expect(sentHeaders(config, undefined, { Server: 'nginx', 'X-Powered-By': 'x', ETag: '1' })).toMatchObject({
    ETag: '1',
  });
  expect(Object.keys(sentHeaders(config, undefined, { Server: 'nginx' }))).not.toContain('Server');
  expect(config.CorsConfig).toMatchObject({ OriginOverride: true });
});

test('a policy with a nonce comes from the origin, and an answer without one runs nothing inline', () => {
  const config = configOf({ csp: Csp.fromOrigin() });
  const own = { 'Content-Security-Policy': "script-src 'nonce-1'" };
  expect(sentHeaders(config, undefined, own)).toMatchObject(own);
  expect(sentHeaders(config)['Content-Security-Policy']).toBe(Csp.strict().text);
  expect(configOf({}).SecurityHeadersConfig.ContentSecurityPolicy.Override).toBe(true);
});

test('a loosened policy leaves a waiver, and a strict one leaves none', () => {
  const because = Waiver.because('an old chart library', { owner: 'web-team', expires: '2027-03-01' });
  const left = (csp: Csp) => {
    const stack = new Stack(newApp(), 'Stack');
    return [...acknowledgements(new SecurityHeaders(stack, 'Headers', { csp })).keys()];
  };
  expect(left(Csp.strict().loosenScripts("'unsafe-eval'", because))).toEqual(['Portcullis::PC-CF-18']);
  expect(left(Csp.strict())).toEqual([]);
});

test('a policy that CloudFront would not take is told at synthesis, with what to do', () => {
  const pages = Array.from({ length: 30 }, (_, i) => `<script>${i}</script>`);
  expect(codeOf(() => configOf({ csp: Csp.forPages(...pages) }))).toBe('csp-too-long');
  expect(codeOf(() => configOf({ csp: Csp.forPages(...pages.slice(0, 15)) }))).toBeUndefined();
});

refuses('NET-05', 'CORS for every origin with credentials, or with methods that change things', () => {
  expect(codeOf(withCors({ origins: ['*'], credentials: true }))).toBe('cors-refused');
  expect(codeOf(withCors({ origins: ['*'], methods: [CorsMethod.POST] }))).toBe('cors-refused');
  expect(codeOf(withCors({ origins: ['*'] }))).toBeUndefined();
});
refuses('NET-05', 'CORS for origins that are told by a pattern', () => {
  for (const origin of ['https://*.example.com', 'null', 'http://a.example.com', 'https://a.example.com/'])
    expect(codeOf(withCors({ origins: [origin] }))).toBe('cors-refused');
});
