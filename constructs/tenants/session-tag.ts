import { tenantTag } from '../../runtime/tenants/contract';

/** Marks that tags may hold and ids of tenants may not; the patterns of a policy know no ranges, so each stands for itself. */
const foreign = [...'/:._=+@ ', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * What a session has to come with to be a tenant's: the one tag, with a value that could be an id, which does not travel on to
 * roles that the session assumes.
 */
export const taggedWithOneTenant = {
  'ForAllValues:StringEquals': { 'aws:TagKeys': [tenantTag] },
  StringLike: { [`aws:RequestTag/${tenantTag}`]: '?*' },
  StringNotLike: { [`aws:RequestTag/${tenantTag}`]: foreign.map((mark) => `*${mark}*`) },
  Null: { 'sts:TransitiveTagKeys': 'true' },
};
