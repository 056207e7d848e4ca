import { type Json, isObject } from '../../../template';

type Properties = Readonly<Record<string, Json>>;

/**
 * What of an API's promises a template breaks, as far as no rule judges it: a small model of API Gateway, written anew from its
 * documentation, and not from the construct.
 */
export function broken(template: Json): string[] {
  const resources = Object.entries(objectAt(template, 'Resources')).map(([id, resource]) => ({
    id,
    type: String(objectOf(resource).Type),
    properties: objectAt(resource, 'Properties'),
  }));
  const of = (type: string) => resources.filter((one) => one.type === `AWS::ApiGateway::${type}`);
  const models = new Map(of('Model').map(({ id, properties }) => [id, objectOf(properties.Schema ?? null)]));
  const authorizers = new Set(of('Authorizer').map(({ id }) => id));
  return [
    ...of('RestApi').flatMap(({ properties }) => apiBreaks(properties)),
    ...of('Stage').flatMap(({ properties }) => stageBreaks(properties)),
    ...of('Authorizer').flatMap(({ properties }) => authorizerBreaks(properties)),
    ...of('Method').flatMap(({ properties }) => methodBreaks(properties, models, authorizers)),
    ...of('RequestValidator').flatMap(
      ({ properties: { ValidateRequestBody: body, ValidateRequestParameters: parameters } }) =>
        body === true && parameters === true ? [] : ['a validator that passes something over'],
    ),
    ...responsesBreak(of('GatewayResponse').map(({ properties }) => properties)),
  ];
}

function apiBreaks({
  SecurityPolicy: policy,
  EndpointAccessMode: mode,
  EndpointConfiguration: endpoint,
}: Properties): string[] {
  const types = JSON.stringify(objectOf(endpoint ?? null).Types ?? null);
  return [
    ...(/^SecurityPolicy_TLS13_1_[23]_(?:PFS_)?PQ_/.test(String(policy))
      ? []
      : ['old TLS at the default address']),
    ...(mode === 'STRICT' ? [] : ['another name may be asked for at the default address']),
    ...(types === '["REGIONAL"]' ? [] : ['another kind of endpoint']),
  ];
}

function stageBreaks({ MethodSettings: settings, AccessLogSetting: log }: Properties): string[] {
  const [everywhere] = (Array.isArray(settings) ? settings : []).map(objectOf);
  const { HttpMethod: method, ResourcePath: path, LoggingLevel: level } = everywhere ?? {};
  const format = String(objectOf(log ?? null).Format);
  const told =
    format.startsWith('{') &&
    ['sourceIp', 'status', 'route', 'principal', 'refusal'].every((field) =>
      format.includes(`"${field}":"$context.`),
    );
  return [
    ...(method === '*' && path === '/*' ? [] : ['limits for some routes alone']),
    ...(within(everywhere?.ThrottlingRateLimit) && within(everywhere?.ThrottlingBurstLimit)
      ? []
      : ['no limit']),
    ...(level === 'ERROR' || level === 'INFO' ? [] : ['errors are not logged']),
    ...(told ? [] : ['an access log that does not tell']),
  ];
}

const within = (limit: Json | undefined): boolean => typeof limit === 'number' && limit > 1 && limit <= 1000;

function authorizerBreaks({
  Type: type,
  IdentitySource: source,
  AuthorizerResultTtlInSeconds: ttl,
}: Properties): string[] {
  const key = String(source).split(',');
  const whole = ['method.request.header.Authorization', 'context.httpMethod', 'context.resourcePath'];
  return [
    ...(type === 'REQUEST' ? [] : ['the verifier does not see the route']),
    ...(whole.every((part) => key.includes(part)) ? [] : ['an answer for one route is used for another']),
    // Five minutes, where nothing is said.
    ...(Number(ttl ?? 300) <= 50 ? [] : ['answers are kept for longer than revocation allows']),
  ];
}

function methodBreaks(
  { HttpMethod: method, AuthorizationType: type, AuthorizerId: authorizer, RequestModels: given }: Properties,
  models: ReadonlyMap<string, Properties>,
  authorizers: ReadonlySet<string>,
): string[] {
  const guarded = type === 'CUSTOM' && authorizers.has(String(objectOf(authorizer ?? null).Ref));
  const schemas = ['application/json', '$default'].map((key) => {
    const model = objectOf(objectOf(given ?? null)[key] ?? null).Ref;
    return models.get(String(model));
  });
  const checked = method !== 'POST' || schemas.every((schema) => schema !== undefined && tellsApart(schema));
  return [
    ...(guarded ? [] : ['a method without our verifier']),
    ...(checked ? [] : ['a body that nobody checks']),
  ];
}

/** Whether the schema takes `{ note: "x" }` and neither another key nor another type. */
function tellsApart({ type, properties, additionalProperties }: Properties): boolean {
  const note = objectOf(objectOf(properties ?? null).note ?? null);
  return type === 'object' && note.type === 'string' && additionalProperties === false;
}

function responsesBreak(responses: readonly Properties[]): string[] {
  const quiet = responses.filter(({ ResponseTemplates: templates, ResponseParameters: parameters }) => {
    const [body] = Object.values(objectOf(templates ?? null));
    const headers = Object.keys(objectOf(parameters ?? null)).map((name) =>
      name.replace('gatewayresponse.header.', ''),
    );
    const says = /^\{"message":"the request \w+(?: \w+)?","requestId":"\$context\.extendedRequestId"\}$/;
    const safe = ['Strict-Transport-Security', 'X-Content-Type-Options', 'Cache-Control'];
    return says.test(String(body)) && safe.every((name) => headers.includes(name));
  });
  const types = quiet.map(({ ResponseType: type }) => type);
  return ['DEFAULT_4XX', 'DEFAULT_5XX']
    .filter((type) => !types.includes(type))
    .map((type) => `${type} in AWS's words`);
}

const objectOf = (value: Json): Properties => (isObject(value) ? value : {});
const objectAt = (value: Json, key: string): Properties => objectOf(objectOf(value)[key] ?? null);
