export { type Cidr, contains, isPublic, isWorld, overlaps, parseCidr } from './cidr';
export { eachPermission, Permission, permissionTypes } from './permission';
export { isWorldRange, testRange } from './range';
export { admittedGroups, inboundRules, opensPort } from './groups';
export { type IpVersion } from './certain';
export { placementsOf } from './placement';
export { type Way, wayFromInternet, wayText } from './reachability';
export { routeFromInternet } from './routes';
