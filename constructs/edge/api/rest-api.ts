import { Names, Size } from 'aws-cdk-lib';
import {
  CfnRestApi,
  EndpointAccessMode,
  EndpointType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../../acknowledge';
import { definitionOf } from '../../definition';
import { auditGroup } from '../../logs/audit-group';
import { accessLogNameOf, executionLogNameOf, restAccessLogFormat } from './access-logs';
import { ApiAccountLogs } from './account-logs';
import { sayNothing } from './gateway-responses';

export const stageName = 'live';

interface RestApiOptions {
  readonly encryptionKey: IKey;
  readonly retention: RetentionDays;
  readonly requestsPerSecond: number;
  readonly burst: number;
  /** Whether the API has an address of its own, so that the one that AWS gave it is closed. */
  readonly ownDomain: boolean;
}

/** A REST API of one region: logged, traced, limited, and saying nothing about what it refuses. It has no method yet. */
export function hardenedRestApi(scope: Construct, id: string, options: RestApiOptions): RestApi {
  const { encryptionKey, retention, requestsPerSecond, burst, ownDomain } = options;
  const accessLog = auditGroup(scope, 'AccessLog', accessLogNameOf(scope), encryptionKey, retention);
  const api = new RestApi(scope, id, {
    restApiName: Names.uniqueResourceName(scope, { maxLength: 128, separator: '-' }),
    description: `Protected API ${scope.node.path}`,
    endpointConfiguration: { types: [EndpointType.REGIONAL] },
    disableExecuteApiEndpoint: ownDomain,
    cloudWatchRole: false,
    minCompressionSize: Size.kibibytes(1),
    deployOptions: {
      stageName,
      accessLogDestination: new LogGroupLogDestination(accessLog),
      accessLogFormat: restAccessLogFormat,
      loggingLevel: MethodLoggingLevel.ERROR,
      // Bodies and headers are never logged: they hold tokens and personal data.
      dataTraceEnabled: false,
      metricsEnabled: true,
      tracingEnabled: true,
      throttlingRateLimit: requestsPerSecond,
      throttlingBurstLimit: burst,
    },
  });
  const definition = definitionOf(api, CfnRestApi.isCfnRestApi);
  definition.securityPolicy = SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09;
  definition.endpointAccessMode = EndpointAccessMode.STRICT;
  const executionLog = auditGroup(
    scope,
    'ExecutionLog',
    executionLogNameOf(api.restApiId, stageName),
    encryptionKey,
    retention,
  );
  // API Gateway would otherwise make that group itself, without key and retention, or find that it may not log at all.
  api.deploymentStage.node.addDependency(executionLog, ApiAccountLogs.of(scope));
  sayNothing(api);
  const all = ['HIPAA.Security', 'NIST.800.53.R5', 'PCI.DSS.321'] as const;
  acknowledge(
    api.deploymentStage,
    'an answer that is kept for one caller would be given to another: there is no cache, and so nothing to encrypt',
    ...inFrameworkPacks('APIGWCacheEnabledAndEncrypted', ...all),
  );
  acknowledge(
    api.deploymentStage,
    'a client certificate is shown to HTTP backends; behind this API there are functions alone, whose policies name it',
    ...inFrameworkPacks('APIGWSSLEnabled', ...all),
  );
  return api;
}
