import { type Lists } from './lists';

/** The part of the table of levels that is the web firewall's. It is kept, and no request here passes it: test/edge evaluates it. */
export const wafLevels: Readonly<Record<string, Lists>> = {
  'AWS::WAFv2::WebACL': {
    recorded: [
      'AssociationConfig',
      'DataProtectionConfig',
      'DefaultAction',
      'Description',
      'Name',
      'Rules',
      'Scope',
      'Tags',
      'VisibilityConfig',
    ],
  },
  'AWS::WAFv2::WebACLAssociation': { recorded: ['ResourceArn', 'WebACLArn'] },
  'AWS::WAFv2::LoggingConfiguration': {
    recorded: ['LogDestinationConfigs', 'LoggingFilter', 'RedactedFields', 'ResourceArn'],
  },
};
