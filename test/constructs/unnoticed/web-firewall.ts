import { both, flip, remove, type Unnoticed } from './unnoticed';

const acl = 'AWS::WAFv2::WebACL/Properties';
const logging = 'AWS::WAFv2::LoggingConfiguration';
const refused = 'AWS WAF refuses it, so nothing is deployed';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const samples = 'samples help who looks; the log has every request';
const ownHeader = 'which headers of its own carry keys no gate can know: web-firewall.test.ts fixes it';

export const unnoticedInWebFirewall: readonly Unnoticed[] = [
  { at: `${acl}/Description`, how: both, reason: 'a label' },
  {
    at: `${acl}/DataProtectionConfig/DataProtections/*/ExcludeRuleMatchDetails`,
    how: remove,
    reason: 'the default is the same: what matched is hidden too',
  },
  {
    at: `${acl}/DataProtectionConfig/DataProtections/*/ExcludeRateBasedDetails`,
    how: remove,
    reason: 'the default is the same: what passed a rate is hidden too',
  },
  {
    at: `${acl}/DataProtectionConfig/DataProtections/0/Field/FieldKeys/2`,
    how: both,
    reason: ownHeader,
  },
  { at: `${acl}/VisibilityConfig/MetricName`, how: flip, reason: 'a label' },
  { at: `${acl}/VisibilityConfig/SampledRequestsEnabled`, how: flip, reason: samples },
  { at: `${acl}/Rules/*/Name`, how: flip, reason: 'a label' },
  { at: `${acl}/Rules/*/VisibilityConfig/MetricName`, how: flip, reason: 'a label' },
  { at: `${acl}/Rules/*/VisibilityConfig/SampledRequestsEnabled`, how: flip, reason: samples },
  { at: `${acl}/Rules/0/Priority`, how: flip, reason: 'nothing is before the first' },
  {
    at: `${acl}/Rules/**/TextTransformations/*/Priority`,
    how: flip,
    reason: 'of two transformations the order stays, and of one it does not matter',
  },
  {
    at: `${acl}/Rules/11/**/SizeConstraintStatement/Size`,
    how: flip,
    reason: 'the flip of nothing is nothing; whether the header is there is what is asked',
  },
  {
    at: `${logging}/Properties/RedactedFields/2/SingleHeader/Name`,
    how: both,
    reason: ownHeader,
  },
  {
    at: 'AWS::Logs::LogGroup/Properties/DataProtectionPolicy/Statement/*/Operation/*',
    how: both,
    reason: 'CloudWatch Logs refuses a policy whose statement lacks its operation, or has another',
  },
  { at: 'AWS::WAFv2::WebACLAssociation/Properties/WebACLArn', how: remove, reason: refused },
  { at: 'AWS::WAFv2::WebACLAssociation/Properties/WebACLArn', how: flip, reason: names },
  { at: `${logging}/Properties/LogDestinationConfigs/0`, how: remove, reason: refused },
  { at: `${logging}/Properties/LogDestinationConfigs/0`, how: flip, reason: names },
];
