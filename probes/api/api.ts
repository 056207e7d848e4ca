import { only, type ProbeContext } from '../context';
import { type Trial } from '../probe';

export interface Call {
  readonly path: string;
  readonly token?: string | undefined;
  /** Sends it with PUT, as JSON unless `contentType` says otherwise. */
  readonly body?: unknown;
  readonly contentType?: string;
}

/** How the API says that it does not let somebody in, and nothing else. */
export const NOT_LET_IN = ['Http401'];
export const NOT_FOR_THAT = ['Http403'];
export const NOT_THIS_BODY = ['Http400'];

/** What every refusal of API Gateway itself says, whatever the reason. */
const WORDS = /^\{"message":"the request was refused","requestId":"[^"]*"\}$/;

/** The deployed API, called as a client calls it. */
export class Api {
  private constructor(private readonly address: string) {}

  static of(context: ProbeContext): Api {
    const stage = only(context, 'AWS::ApiGateway::Stage');
    return new Api(context.addresses.api(String(stage.properties['RestApiId']), stage.physicalId));
  }

  /** The answer. @throws ApiRefusal, named after the status, where there is none. */
  async call({ path, token, body, contentType = 'application/json' }: Call): Promise<unknown> {
    const sends = body !== undefined;
    const response = await fetch(this.address + path, {
      method: sends ? 'PUT' : 'GET',
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(sends && { 'content-type': contentType }),
      },
      ...(sends && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new ApiRefusal(response.status, text);
    const answer: unknown = JSON.parse(text);
    return answer;
  }
}

class ApiRefusal extends Error {
  constructor(
    status: number,
    readonly body: string,
  ) {
    super(`the API answers ${status}`);
    this.name = `Http${status}`;
  }
}

/** Tries to learn from a refusal why it was one. */
export async function learnWhy(trials: Trial[], what: string, call: () => Promise<unknown>): Promise<void> {
  const body = await call().then(
    () => 'it was let in',
    (error: unknown) => (error instanceof ApiRefusal ? error.body : String(error)),
  );
  const quiet = WORDS.test(body);
  trials.push({
    what,
    expected: 'refused',
    seen: quiet ? 'refused' : 'allowed',
    detail: quiet ? 'it hears nothing' : body,
  });
}
