/** What the construct and the middleware agree on: the same headers, and the same decisions. */
export { type CorsMethod, type CorsSettings, defectOfCors, headersOf, methodsOf, trustedBy } from './cors';
export {
  type Feature,
  features,
  frameOption,
  hstsSeconds,
  type Isolation,
  isolationHeaders,
  referrerPolicy,
  removedHeaders,
} from './headers';
export { defectOfFrame, defectOfTypeName } from './page-defect';
export { type PagePolicy, policyText } from './policy';
export { defectOfSource, type Directive, directives, isOrigin } from './sources';

export const controls = ['NET-05'] as const;
