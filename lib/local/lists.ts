import { type Level } from '../../probes/probe';

/** For one resource type: which property, or part of a property (`Policies/SignInPolicy`), holds at which level. */
export type Lists = Readonly<Partial<Record<Level, readonly string[]>>>;
