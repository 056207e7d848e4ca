/**
 * Ids of rules that are gone. They stay taken, so that an old waiver or report never comes to mean something else.
 */
export const retired: readonly string[] = ['PC-DOC-10', 'PC-DS-01', 'PC-LAM-12', 'PC-LAM-15'];
