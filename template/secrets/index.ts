export { isLiteralSecret } from './literal';
export { masked, maskedWorld, withoutKnown } from './mask';
export { decoded, knownSecrets } from './detect';
export { type Family, type Secret } from './format';
export { secretName, type SecretName } from './names';
export { isPlaceholder } from './shape';
export { type PlacedSecret, secretsIn } from './template-secrets';
export { pathOf, type Spot, walkTexts } from './walk';
