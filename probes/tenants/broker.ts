import { InvokeCommand } from '@aws-sdk/client-lambda';
import { z } from 'zod';

import { environment } from '../../runtime/tenant-broker/contract';
import { type Clients, only, type ProbeContext } from '../context';

/** How the broker says that it hands nothing out. */
export const NO_CREDENTIALS = ['Unauthorized', 'Forbidden'];

const session = z.object({
  tenant: z.string(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  sessionToken: z.string(),
});
const failure = z.object({ errorMessage: z.string() });
const variables = z.object({ Variables: z.record(z.string(), z.unknown()) });

/** The deployed function that hands out credentials, as a backend calls it. */
export class Broker {
  private constructor(
    private readonly context: ProbeContext,
    private readonly FunctionName: string,
    private readonly backend: Clients,
    /** ARN of the role whose sessions it hands out. */
    readonly role: string,
  ) {}

  static async of(context: ProbeContext): Promise<Broker> {
    const settings = (properties: Readonly<Record<string, unknown>>) =>
      variables.safeParse(properties['Environment']).data?.Variables[environment.role];
    const broker = only(context, 'AWS::Lambda::Function', (it) => settings(it) !== undefined);
    const Resource = `arn:aws:lambda:${context.region}:${context.account}:function:${broker.physicalId}`;
    const backend = await context.assume('backend', [
      { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource },
    ]);
    return new Broker(context, broker.physicalId, backend, String(settings(broker.properties)));
  }

  /** Acts as the tenant that a token names. @throws Refused, named after what the broker says */
  async open(token: string): Promise<{ readonly tenant: string; readonly clients: Clients }> {
    const { Payload, FunctionError } = await this.backend.lambda.send(
      new InvokeCommand({ FunctionName: this.FunctionName, Payload: JSON.stringify({ token }) }),
    );
    const said: unknown = JSON.parse(Buffer.from(Payload ?? '').toString('utf8'));
    if (FunctionError !== undefined) throw new Refused(failure.parse(said).errorMessage);
    const { tenant, ...credentials } = session.parse(said);
    return { tenant, clients: this.context.as(this.role, credentials) };
  }
}

class Refused extends Error {
  constructor(said: string) {
    super(`the broker says: ${said}`);
    this.name = said;
  }
}
