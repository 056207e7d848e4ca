import { CfnDomainName, CfnRestApi, type IDomainName, type IRestApi } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnApi,
  CfnDomainName as CfnHttpDomainName,
  type DomainName as HttpDomainName,
  type HttpApi,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { type IConstruct } from 'constructs';
import { PortcullisError } from '../../../waivers';

/**
 * Whether only who shows a certificate reaches a REST API: its domain asks for one, and it has no other address.
 *
 * @throws PortcullisError `api-open`
 */
export function checkRestApi(api: IRestApi, domain: IDomainName): void {
  const [rest, name] = [api.node.defaultChild, domain.node.defaultChild];
  check(api, domain, {
    closed: CfnRestApi.isCfnRestApi(rest) ? rest.disableExecuteApiEndpoint === true : undefined,
    asks: CfnDomainName.isCfnDomainName(name) ? name.mutualTlsAuthentication !== undefined : undefined,
  });
}

/**
 * The same of an HTTP API.
 *
 * @throws PortcullisError `api-open`
 */
export function checkHttpApi(api: HttpApi, domain: HttpDomainName): void {
  const [http, name] = [api.node.defaultChild, domain.node.defaultChild];
  check(api, domain, {
    closed: CfnApi.isCfnApi(http) ? http.disableExecuteApiEndpoint === true : undefined,
    asks: CfnHttpDomainName.isCfnDomainName(name) ? name.mutualTlsAuthentication !== undefined : undefined,
  });
}

/** Each is undefined for something imported, whose settings are not known here. */
interface Seen {
  readonly closed: boolean | undefined;
  readonly asks: boolean | undefined;
}

function check(api: IConstruct, domain: IConstruct, { closed, asks }: Seen): void {
  if (closed !== true) {
    const seen = closed === undefined ? 'cannot be seen, since it is imported' : 'is open';
    throw new PortcullisError(
      'api-open',
      `the default endpoint of ${api.node.path} ${seen}, so that requests could pass the distribution by: set disableExecuteApiEndpoint on an API of this app`,
    );
  }
  if (asks !== true) {
    const seen = asks === undefined ? 'cannot be seen, since it is imported' : 'asks for none';
    throw new PortcullisError(
      'api-open',
      `whether ${domain.node.path} asks for a client certificate ${seen}, so that requests could pass the distribution by: set mtls on a domain of this app`,
    );
  }
}
