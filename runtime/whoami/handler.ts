import { TokenError } from '../verify/error';
import { identityFrom } from '../verify/identity';
import { event as schema } from './contract';

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers with the identity that the authorizer found; without one it says nothing but that. */
export function whoAmI(input: unknown, now: Date): Answer {
  const { requestContext } = schema.parse(input);
  try {
    return json(200, identityFrom(requestContext.authorizer, now));
  } catch (error) {
    if (!(error instanceof TokenError)) throw error;
    return json(error.status, { message: error.message });
  }
}

function json(statusCode: number, body: object): Answer {
  const headers = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
  return { statusCode, headers, body: JSON.stringify(body) };
}

export const handler = async (event: unknown): Promise<Answer> => whoAmI(event, new Date());
