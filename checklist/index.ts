export { clauses, type ClauseId } from './clauses';
export { controls, type ControlId } from './controls';
export { type Clause, type Control } from './types';
