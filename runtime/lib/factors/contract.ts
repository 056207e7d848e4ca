/** The table of factor records, as its construct and those who read and write it agree. */
export const factorTable = { partitionKey: 'user' } as const;
