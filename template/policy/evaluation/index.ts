export { type Decision, decide, type Policies } from './decide';
export { type PlainPolicy, PolicyDefect, readPolicy } from './document';
export { type Grant } from './grant';
export { type Caller, contextOf, type Request, type RequestContext } from './request';
