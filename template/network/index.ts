export { type Cidr, contains, isPublic, isWorld, overlaps, parseCidr } from './cidr';
export { eachPermission, Permission, permissionTypes } from './permission';
export { isWorldRange, testRange } from './range';
