export { expandServerless, type Expansion } from './expand';
export { type MadeResource } from './finish';
export { depthOf, type Written } from './places';
export { isExpanded } from './types';
