import { eachStatement, statements } from '../../template/policy';
import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);
const sensitive = ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyPair', 'kms:GenerateRandom'];
const asks = (key: string) => /^kms:RecipientAttestation:/i.test(key);
const attested = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:role/enclave' },
  Action: 'kms:Decrypt',
  Resource: '*',
  Condition: { StringEqualsIgnoreCase: { 'kms:RecipientAttestation:ImageSha384': 'ab12' } },
};
const policy = (...statement: Record<string, unknown>[]) => subject({ KeyPolicy: { Statement: statement } });

export default defineRule({
  id: 'PC-KMS-17',
  title: 'KMS key policy asks an enclave for its measurements',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-01'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    const document = resource.get('KeyPolicy');
    if (!statements(document).some(({ conditions }) => conditions.some(({ key }) => asks(key))))
      return pass();
    return eachStatement(document, (statement) => {
      const action = sensitive.find((name) => statement.coversAction(name));
      if (
        !statement.isAllow() ||
        action === undefined ||
        statement.conditions.some(({ key, operator }) => asks(key) && !/Not|IfExists/i.test(operator))
      )
        return pass();
      return fail(
        statement.path,
        `it allows ${action} without the measurements that other statements ask for`,
      );
    });
  },
  docs: () => ({
    rationale:
      'A key that is meant for an enclave protects nothing if another statement lets a caller without attestation decrypt with it.',
    remediation:
      'Add the `kms:RecipientAttestation:…` condition to every statement that allows decryption, or remove the action from it.',
    examples: {
      pass: {
        'no policy': subject(),
        'a key that is not for enclaves': policy({ ...attested, Condition: {} }),
        'every way asks': policy(attested, {
          ...attested,
          Action: ['kms:Describe*', 'kms:PutKeyPolicy'],
          Condition: {},
        }),
        'a tag that is called so': policy(
          {
            ...attested,
            Condition: { StringEquals: { 'aws:PrincipalTag/kms:RecipientAttestation:x': '1' } },
          },
          { ...attested, Condition: {} },
        ),
      },
      fail: {
        'a way around': policy(attested, {
          ...attested,
          Principal: { AWS: 'arn:aws:iam::111122223333:role/admin' },
          Action: 'kms:*',
          Condition: {},
        }),
        'only where the key is there': policy(attested, {
          ...attested,
          Condition: { StringEqualsIfExists: { 'kms:RecipientAttestation:PCR0': 'ab12' } },
        }),
        ...each(['kms:GenerateDataKey', 'kms:GenerateDataKeyPair', 'kms:GenerateRandom'], (Action) =>
          policy(attested, { ...attested, Action, Condition: {} }),
        ),
      },
      unknown: {
        'an imported action': policy(attested, { ...attested, Action: imported, Condition: {} }),
      },
    },
  }),
});
