export { clauses, type ClauseId } from './clauses';
export { controls, isControlId, type ControlId } from './controls';
export { type Clause, type Control } from './types';
