/** The logger that everything below runtime/ writes with. */
export const controls = ['DAT-06'] as const;
