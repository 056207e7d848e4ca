import { createHash } from 'node:crypto';
import { awsError } from '../../fake-aws';

type Input = Readonly<Record<string, unknown>>;

/** One object of S3, with all that was ever written to it. Times in milliseconds. */
export class OneObject {
  readonly versions: { readonly at: number; readonly text: string }[] = [];

  constructor(private readonly now: () => number) {}

  get text(): string | undefined {
    return this.versions.at(-1)?.text;
  }

  answer(operation: string, input: Input): object | Error {
    const { text } = this;
    const tag = text === undefined ? undefined : `"${createHash('md5').update(text).digest('hex')}"`;
    switch (operation) {
      case 'GetObject':
        // Without the right to list the bucket that is how a missing object is told.
        if (text === undefined) return awsError('AccessDenied');
        return { ETag: tag, Body: { transformToString: () => Promise.resolve(text) } };
      case 'PutObject': {
        const { IfMatch, IfNoneMatch, Body } = input;
        if (IfMatch !== undefined ? IfMatch !== tag : IfNoneMatch !== '*' || tag !== undefined)
          return awsError('PreconditionFailed');
        this.versions.push({ at: this.now(), text: String(Body) });
        return {};
      }
      default:
        throw new Error(`the stand-in knows no s3:${operation}`);
    }
  }
}
