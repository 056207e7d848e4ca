import { z } from 'zod';

/** What a pool and its post-authentication handler agree on. */
export const controls = ['IDN-02'] as const;

/** The handler gives up earlier than Cognito does, because a trigger that fails fails the sign-in. */
export const deadlineMilliseconds = 3000;

export const environment = { factorTable: 'FACTOR_TABLE' } as const;

/** Actions, by what they are allowed on. */
export const permissions = {
  userPool: ['cognito-idp:AdminGetUserAuthFactors'],
  factorTable: ['dynamodb:UpdateItem'],
} as const;

/** What is read of an event; never the client metadata, which the caller writes. */
export const event = z.object({
  triggerSource: z.literal('PostAuthentication_Authentication'),
  userPoolId: z.string().min(1),
  userName: z.string().min(1),
});
