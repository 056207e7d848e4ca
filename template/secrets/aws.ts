import { type Format } from './format';
import { entropy, isMonotonous } from './shape';

/** Keys of AWS itself. The ones of its documentation count: where they stand, somebody writes keys down. */
export const awsFormats: readonly Format[] = [
  {
    kind: 'an AWS access key id',
    hint: 'akia[a-z0-9]{16}',
    pattern: /(?<![A-Za-z0-9])AKIA([A-Z0-9]{16})(?![A-Za-z0-9])/g,
  },
  {
    kind: 'a temporary AWS access key id',
    hint: 'asia[a-z0-9]{16}',
    pattern: /(?<![A-Za-z0-9])ASIA([A-Z0-9]{16})(?![A-Za-z0-9])/g,
  },
  {
    kind: 'an AWS secret access key',
    hint: 'secret[_-]?(?:access[_-]?)?key',
    pattern:
      /secret[_-]?(?:access[_-]?)?key(?:[_-]?id)?\\?["']?[ \t]{0,4}(?:=>?|:)?[ \t]{0,4}\\?["']?([A-Z0-9/+]{40})(?![\w/+=])/gi,
    isReal: isDrawn,
  },
  {
    // Nothing else is 40 such characters and nothing more: hashes have no capitals, names no digits among them.
    kind: 'an AWS secret access key',
    hint: '^[a-z0-9/+]{40}$',
    pattern: /^[A-Z0-9/+]{40}$/gi,
    isReal: (secret) => isDrawn(secret) && !namedByCdk.test(secret),
  },
  {
    kind: 'an AWS session token',
    hint: 'iqojb3jpz2lu',
    pattern: /(?<![A-Za-z0-9/+])IQoJb3JpZ2lu[A-Za-z0-9/+]{100,2000}/g,
  },
  {
    kind: 'an AWS Marketplace key',
    hint: 'amzn\\.mws\\.',
    pattern: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
  },
  {
    kind: 'an Amazon Bedrock API key',
    hint: 'absk[a-z0-9+/]{20}',
    pattern: /(?<![A-Za-z0-9+/])ABSK([A-Za-z0-9+/]{109,269})={0,2}(?![A-Za-z0-9+/])/g,
    isReal: (secret) => !isMonotonous(secret),
  },
];

/** The CDK's names: words and eight digits of a hash. A secret has this form once in fifty million. */
const namedByCdk = /^[A-Za-z]+[0-9A-F]{8}$/;

function isDrawn(secret: string): boolean {
  return entropy(secret) > 4.2 && [/\d/, /[a-z]/, /[A-Z]/].every((kind) => kind.test(secret));
}
