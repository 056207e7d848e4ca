import { z } from 'zod';

/** A name that needs no thought in SQL. */
const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

/** What a value of the secret of one user has to be. */
export const databaseLogin = z.looseObject({ username: name, password: z.string().min(1) });

/** The same for two users that take turns. */
export const alternatingLogin = databaseLogin.extend({ users: z.tuple([name, name]), role: name });
