/** The headers of the edge for what runs behind a load balancer or in a function. */
export { type CookieSettings, hostCookie } from './cookie';
export { type CorsMethod, type CorsSettings } from './cors';
export { SecurityHeadersError } from './error';
export { type Feature, type Isolation, type PageHeaders } from './headers';
export { withSecurityHeaders } from './lambda';
export { SecurityHeaders, type SecurityHeadersSettings, type Verdict } from './middleware';
export { type PagePolicy } from './policy';
export { type Directive } from './sources';
