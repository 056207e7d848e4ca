import {
  AuthorizationType,
  CfnModel,
  LambdaIntegration,
  type MethodOptions,
  Model,
  type RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { type Method } from 'aws-cdk-lib/aws-apigateway';
import { acknowledge } from '../../acknowledge';
import { checkedBody } from './body-schema';
import { type PublicRoute } from './route';
import { RouteTable } from './route-table';

/** The methods of an API: each checks its requests before its function sees them. */
export class Methods {
  private readonly table = new RouteTable();
  private readonly requestValidator;

  constructor(private readonly api: RestApi) {
    this.requestValidator = api.addRequestValidator('Validator', {
      validateRequestBody: true,
      validateRequestParameters: true,
    });
  }

  /** @throws PortcullisError for a route that is not clear: see `RouteTable` and `checkedBody` */
  public add(route: PublicRoute, authorization: MethodOptions): Method {
    this.table.add(route);
    const body = checkedBody(route);
    const { method, path, handler, requiredQuery = [] } = route;
    const integration = new LambdaIntegration(handler, { allowTestInvoke: false });
    const resource = this.api.root.resourceForPath(path);
    const required = requiredQuery.map((name) => [`method.request.querystring.${name}`, true] as const);
    const made = resource.addMethod(method, integration, {
      ...authorization,
      requestValidator: this.requestValidator,
      requestParameters: Object.fromEntries(required),
      ...(body !== undefined && { requestModels: this.modelOf(route, body) }),
    });
    if (authorization.authorizationType !== AuthorizationType.COGNITO)
      acknowledge(
        made,
        'who calls is asked in another way, or is declared not to matter',
        'AwsSolutions::AwsSolutions-COG4',
      );
    return made;
  }

  private modelOf(route: PublicRoute, schema: Readonly<Record<string, unknown>>) {
    const id = `${route.method}${route.path.replaceAll(/[^A-Z0-9]+/gi, '-')}Body`;
    const { ref } = new CfnModel(this.api, id, {
      restApiId: this.api.restApiId,
      contentType: 'application/json',
      description: `Body of ${route.method} ${route.path}`,
      schema,
    });
    // A stage keeps the model that was there when it was deployed.
    this.api.latestDeployment?.addToLogicalId({ [id]: schema });
    const model = Model.fromModelName(this.api, `${id}Name`, ref);
    // API Gateway checks nothing where no model is for the content type that the client names.
    return { 'application/json': model, $default: model };
  }
}
