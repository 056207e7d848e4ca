import { isEveryResourceOfAService } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
import { isForOwnContext, isForOwnResources } from '../tenant';

const byTag = (operator: string, value: unknown) =>
  managedPolicy(
    allow('kms:Decrypt', '*', { Condition: { [operator]: { 'aws:ResourceTag/tenant': value } } }),
  );

export default defineRule({
  id: 'PC-IAM-11',
  title: 'IAM policy decrypts with named keys only',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-01'],
  frameworks: { fsbp: ['KMS.1', 'KMS.2'] },
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      if (statement.isNarrowed() || isForOwnResources(statement) || isForOwnContext(statement)) return pass();
      const action = grants(statement, ['kms:Decrypt', 'kms:ReEncryptFrom']);
      const wide = action && statement.resources.find(isEveryResourceOfAService);
      return wide ? fail(wide, `it allows ${action} with ${wide.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'A key separates the data of one purpose or tenant from that of another. Who may decrypt with every key is behind none of these walls.',
    remediation:
      'Name the keys in `Resource`, or narrow the statement by `kms:ViaService` together with the data it is for.',

    examples: {
      pass: {
        'one key': managedPolicy(allow('kms:Decrypt', 'arn:aws:kms:eu-central-1:111122223333:key/1234')),
        'encrypting only': managedPolicy(allow('kms:Encrypt')),
        'through one service': managedPolicy(
          allow('kms:Decrypt', '*', {
            Condition: { StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' } },
          }),
        ),
        'keys with the tag of the session': byTag('StringEquals', '${aws:PrincipalTag/tenant}'),
        'what was encrypted for the tenant of the session': managedPolicy(
          allow('kms:Decrypt', '*', {
            Condition: { StringEquals: { 'kms:EncryptionContext:tenant': '${aws:PrincipalTag/tenant}' } },
          }),
        ),
        'a whole service, which another rule judges': managedPolicy(allow('kms:*')),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'every resource': managedPolicy(allow('kms:Decrypt')),
        'every key of the account': roleWith(allow(['kms:ReEncrypt*'], 'arn:aws:kms:*:111122223333:key/*')),
        'keys with one tag for all': byTag('StringEquals', 'yes'),
        'what was encrypted for one tenant': managedPolicy(
          allow('kms:Decrypt', '*', { Condition: { StringEquals: { 'kms:EncryptionContext:tenant': 'a' } } }),
        ),
        'keys with no tag': byTag('StringEquals', []),
        'keys with any other tag': byTag('StringNotEquals', '${aws:PrincipalTag/tenant}'),
        'keys with the tag, or another': byTag('StringEquals', ['${aws:PrincipalTag/tenant}', 'all']),
        'a wildcard inside the name, without a key': managedPolicy(allow('kms:*crypt*')),
      },
    },
  }),
});
