import { type Json } from '../json-value';
import { type Made, type Mapped, mapped, same, type Sam } from './made';
import { at, defined, itemsOf } from './raw';

const base = '/Properties/Domain';

/** The domain name of a REST API, and the paths below it that lead to the API. */
export function restDomain(sam: Sam, stage: Json): Made[] {
  const domain = sam.properties['Domain'];
  if (domain === undefined || domain === null) return [];
  const kind = at(domain, 'EndpointConfiguration') ?? 'REGIONAL';
  const map = {
    ...same('DomainName', 'SecurityPolicy', 'OwnershipVerificationCertificateArn', 'MutualTlsAuthentication'),
    ...same('EndpointAccessMode', 'Policy'),
    [kind === 'EDGE' ? 'CertificateArn' : 'RegionalCertificateArn']: 'CertificateArn',
  };
  const id = `${sam.logicalId}DomainName`;
  const own = mapped(domain, map, base);
  const name = made(id, 'AWS::ApiGateway::DomainName', own, { EndpointConfiguration: { Types: [kind] } });
  const mappings = pathsOf(domain).map((path, index) =>
    made(`${sam.logicalId}${index}BasePathMapping`, 'AWS::ApiGateway::BasePathMapping', none, {
      DomainName: at(domain, 'DomainName'),
      RestApiId: { Ref: sam.logicalId },
      Stage: stage,
      BasePath: path,
    }),
  );
  return [name, ...mappings, ...record(sam, domain)];
}

/** The domain name of an HTTP API, and the paths below it that lead to the API. */
export function httpDomain(sam: Sam, stage: Json): Made[] {
  const domain = sam.properties['Domain'];
  if (domain === undefined || domain === null) return [];
  const own = mapped(domain, same('DomainName', 'MutualTlsAuthentication'), base);
  const configuration = {
    ...same('CertificateArn', 'SecurityPolicy', 'OwnershipVerificationCertificateArn'),
    EndpointType: 'EndpointConfiguration',
  };
  const name = made(`${sam.logicalId}DomainName`, 'AWS::ApiGatewayV2::DomainName', own, {
    DomainNameConfigurations: [mapped(domain, configuration, base).properties],
  });
  const mappings = pathsOf(domain).map((path, index) =>
    made(`${sam.logicalId}${index}ApiMapping`, 'AWS::ApiGatewayV2::ApiMapping', none, {
      DomainName: at(domain, 'DomainName'),
      ApiId: { Ref: sam.logicalId },
      Stage: stage,
      ApiMappingKey: path,
    }),
  );
  return [name, ...mappings, ...record(sam, domain)];
}

const none: Mapped = { properties: {}, origins: [] };

function made(
  logicalId: string,
  type: string,
  own: Mapped,
  more: Readonly<Record<string, Json | undefined>>,
): Made {
  const properties = { ...own.properties, ...defined(more) };
  return { logicalId, type, properties, origins: own.origins, at: base };
}

/** The paths that a domain leads from; its root, where none is named. */
function pathsOf(domain: Json): readonly (Json | undefined)[] {
  const named = itemsOf(at(domain, 'BasePath'));
  return named.length > 0 ? named : [undefined];
}

/** The name in DNS that leads to a domain name. */
function record(sam: Sam, domain: Json): Made[] {
  const zone = at(domain, 'Route53');
  if (zone === undefined) return [];
  const names = {
    ...same('HostedZoneId', 'HostedZoneName', 'EvaluateTargetHealth', 'Region', 'SetIdentifier'),
  };
  const {
    EvaluateTargetHealth: health,
    HostedZoneId: zoneId,
    HostedZoneName: zoneName,
    ...own
  } = mapped(zone, names, `${base}/Route53`).properties;
  const id = `${sam.logicalId}DomainName`;
  return [
    made(`${sam.logicalId}RecordSetGroup`, 'AWS::Route53::RecordSetGroup', none, {
      HostedZoneId: zoneId,
      HostedZoneName: zoneName,
      RecordSets: [
        {
          ...own,
          ...defined({ Name: at(domain, 'DomainName') }),
          Type: 'A',
          AliasTarget: defined({
            DNSName: { 'Fn::GetAtt': [id, 'RegionalDomainName'] },
            HostedZoneId: { 'Fn::GetAtt': [id, 'RegionalHostedZoneId'] },
            EvaluateTargetHealth: health,
          }),
        },
      ],
    }),
  ];
}
