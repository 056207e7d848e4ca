import { type Duration } from 'aws-cdk-lib';

/** Methods that pages of other origins may use. */
export enum CorsMethod {
  /** Reads. */
  GET = 'GET',
  /** Reads headers. */
  HEAD = 'HEAD',
  /** Adds or acts. */
  POST = 'POST',
  /** Replaces. */
  PUT = 'PUT',
  /** Changes in part. */
  PATCH = 'PATCH',
  /** Deletes. */
  DELETE = 'DELETE',
}

/** Which pages of other origins may read answers. */
export interface CorsOptions {
  /** Exact https origins; or `*` alone, for answers that anybody may read and that need no credentials. */
  readonly origins: string[];
  /**
   * Methods that those pages may use. Origins that may use more than GET and HEAD pass the guard against cross-site requests.
   *
   * @default - GET and HEAD
   */
  readonly methods?: CorsMethod[];
  /**
   * Request headers beyond the harmless ones.
   *
   * @default - none
   */
  readonly headers?: string[];
  /**
   * Response headers that those pages may read beyond the harmless ones.
   *
   * @default - none
   */
  readonly exposedHeaders?: string[];
  /**
   * Whether cookies and other credentials go along.
   *
   * @default false
   */
  readonly credentials?: boolean;
  /**
   * How long a browser may remember the answer to its question, a day at most.
   *
   * @default - 10 minutes
   */
  readonly maxAge?: Duration;
}
