import { type RestApi, ResponseType } from 'aws-cdk-lib/aws-apigateway';

/** Headers of every answer that API Gateway itself gives; those of a handler are the handler's. */
const headers = {
  'Strict-Transport-Security': "'max-age=63072000; includeSubDomains; preload'",
  'X-Content-Type-Options': "'nosniff'",
  'Cache-Control': "'no-store'",
};

/**
 * Makes API Gateway say the same about every request that it refuses: no word of policies, authorizers or schemas, and an
 * id that stands in the access log. The status stays, since clients act upon it.
 */
export function sayNothing(api: RestApi): void {
  const say = (id: string, type: ResponseType, message: string) =>
    api.addGatewayResponse(id, {
      type,
      responseHeaders: headers,
      // The extended id, because the plain one can be chosen by the client.
      templates: { 'application/json': JSON.stringify({ message, requestId: '$context.extendedRequestId' }) },
    });
  say('Refused', ResponseType.DEFAULT_4XX, 'the request was refused');
  say('Failed', ResponseType.DEFAULT_5XX, 'the request failed');
}
