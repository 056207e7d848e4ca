import { ArnFormat, Stack } from 'aws-cdk-lib';
import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { CfnApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnGraphQLApi } from 'aws-cdk-lib/aws-appsync';
import { CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { CfnUserPool } from 'aws-cdk-lib/aws-cognito';
import { CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CfnUrl } from 'aws-cdk-lib/aws-lambda';
import { type IConstruct } from 'constructs';
import { PortcullisError } from '../../../waivers';

/** Something that a web ACL can stand in front of. */
export type Target =
  | { readonly kind: 'stage' | 'pool'; readonly construct: IConstruct; readonly arn: string }
  | { readonly kind: 'balancer' | 'graph'; readonly construct: IConstruct; readonly arn: string }
  | { readonly kind: 'distribution'; readonly construct: CfnDistribution };

/**
 * What there is to protect in a construct and below it.
 *
 * @throws PortcullisError `firewall-not-possible` where AWS allows no web ACL, `firewall-nothing-to-protect` if there is nothing
 */
export function targetsIn(construct: IConstruct): Target[] {
  const targets = construct.node.findAll().flatMap(targetOf);
  if (targets.length > 0) return targets;
  throw new PortcullisError(
    'firewall-nothing-to-protect',
    `${construct.node.path} has nothing that a web ACL can protect: give a stage of a REST API, an application load balancer, ` +
      'an AppSync API, a user pool or a distribution of this app',
  );
}

function targetOf(construct: IConstruct): Target[] {
  if (CfnUserPool.isCfnUserPool(construct)) return [{ kind: 'pool', construct, arn: construct.attrArn }];
  if (CfnGraphQLApi.isCfnGraphQLApi(construct)) return [{ kind: 'graph', construct, arn: construct.attrArn }];
  if (CfnDistribution.isCfnDistribution(construct)) return [{ kind: 'distribution', construct }];
  if (CfnStage.isCfnStage(construct)) return [{ kind: 'stage', construct, arn: stageArn(construct) }];
  if (CfnLoadBalancer.isCfnLoadBalancer(construct)) {
    if ((construct.type ?? 'application') === 'application')
      return [{ kind: 'balancer', construct, arn: construct.ref }];
    throw impossible(
      construct,
      `a load balancer of type ${construct.type}`,
      'put an application load balancer there',
    );
  }
  if (CfnApi.isCfnApi(construct))
    throw impossible(
      construct,
      'an HTTP or WebSocket API',
      'disable its default endpoint, put a distribution in front that alone may reach it, and protect that',
    );
  if (CfnUrl.isCfnUrl(construct))
    throw impossible(
      construct,
      "a function's URL",
      'give it AuthType AWS_IAM, put a distribution with origin access control in front, and protect that',
    );
  return [];
}

function impossible(construct: IConstruct, what: string, instead: string): PortcullisError {
  return new PortcullisError(
    'firewall-not-possible',
    `AWS allows no web ACL in front of ${what} (${construct.node.path}): ${instead}`,
  );
}

function stageArn(stage: CfnStage): string {
  return Stack.of(stage).formatArn({
    service: 'apigateway',
    account: '',
    resource: '/restapis',
    resourceName: `${stage.restApiId}/stages/${stage.ref}`,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
}
