import { eachStatement, isEverything } from '../../template/policy';
import { one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);
const under = (tests: Record<string, unknown>) =>
  subject({
    KeyPolicy: {
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/enclave' },
        Action: 'kms:Decrypt',
        Resource: '*',
        Condition: { StringEqualsIgnoreCase: tests },
      },
    },
  });

export default defineRule({
  id: 'PC-KMS-21',
  title: 'KMS key policy for enclaves names who deploys them',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02', 'DAT-01'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    return eachStatement(resource.get('KeyPolicy'), (statement) => {
      const measured = statement.conditions.filter(({ key }) => /^kms:RecipientAttestation:/i.test(key));
      const bound = measured.some(
        ({ key, operator, values }) =>
          /:PCR[348]$/i.test(key) && !/Not|IfExists/i.test(operator) && !values.some(isEverything),
      );
      return !statement.isAllow() || measured.length === 0 || bound
        ? pass()
        : fail(
            statement.value.get('Condition'),
            'it asks what runs in the enclave, and not in whose machine or signed by whom',
          );
    });
  },
  docs: () => ({
    rationale:
      'The measurements of an image are the same wherever it runs. Who can start the same image under another role can use the key as well.',
    remediation:
      'Add `kms:RecipientAttestation:PCR3` (role of the machine), `PCR4` (the machine) or `PCR8` (who signed) to the `Condition`.',
    whenNotToUse: 'Where the role that is named in `Principal` can be taken on by this deployment alone.',
    examples: {
      pass: {
        'no policy': subject(),
        'the role of the machine': under({
          'kms:RecipientAttestation:ImageSha384': 'ab12',
          'kms:RecipientAttestation:PCR3': 'cd34',
        }),
        'the signature': under({ 'kms:RecipientAttestation:PCR8': 'cd34' }),
        'no enclave': under({ 'aws:PrincipalTag/team': 'shop' }),
        'a tag that is called so': under({ 'aws:PrincipalTag/kms:RecipientAttestation:x': 'ab12' }),
      },
      fail: {
        'the image alone': under({ 'kms:RecipientAttestation:ImageSha384': 'ab12' }),
        'any role': under({
          'kms:RecipientAttestation:PCR0': 'ab12',
          'kms:RecipientAttestation:PCR3': '*',
        }),
        ...each(['kms:RecipientAttestation:PCR30', 'kms:RecipientAttestation:PCR0'], (key) =>
          under({ [key]: 'ab12' }),
        ),
        'any role beside one': under({ 'kms:RecipientAttestation:PCR3': ['ab12', '*'] }),
      },
    },
  }),
});
