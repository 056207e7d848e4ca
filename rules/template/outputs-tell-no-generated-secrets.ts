import { isLiteralSecret, secretName } from '../../template/secrets';
import { isResolvedSecret } from '../resolved-secret';
import { resources } from '../example';
import { writtenText } from '../written-text';
import { defineRule, fail, pass } from '../rule';

const output = (Value: unknown, name = 'Out') => ({
  Parameters: { Stage: { Type: 'String' } },
  ...resources({ Key: ['AWS::IAM::AccessKey', { UserName: 'app' }], Topic: ['AWS::SNS::Topic'] }),
  Outputs: { [name]: { Value } },
});

export default defineRule({
  id: 'PC-TPL-14',
  title: 'Output tells no secret',
  severity: 'critical',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: false,
  appliesTo: 'template',
  check(template) {
    return template
      .section('Outputs')
      .entries()
      .flatMap(([name, output]) => {
        const value = output.get('Value');
        if (isResolvedSecret(value)) return fail(value, 'the output shows a secret that AWS made or keeps');
        const kind = secretName(name);
        const text = writtenText(value, template);
        return kind !== undefined && text !== undefined && isLiteralSecret(kind, text)
          ? fail(value, `the output shows a ${kind} in plain text`)
          : pass();
      });
  },
  docs: () => ({
    rationale:
      'Outputs are shown in plain text to everybody who may look at the stack, long after whoever needed the secret has taken it.',
    remediation:
      'Put the secret into Secrets Manager (`SecretVault`) in the same template, and output its ARN.',
    examples: {
      pass: {
        'no secret': output({ Ref: 'Topic' }),
        'the id of a key': output({ Ref: 'Key' }, 'AccessKeyId'),
        'the name of a secret': output('prod/db/password', 'PasswordName'),
        'the address of a secret': output(
          'arn:aws:secretsmanager:eu-central-1:111122223333:secret:a',
          'Secret',
        ),
        'no outputs': resources({ Topic: ['AWS::SNS::Topic'] }),
        'a text without a secret name': output('hunter2hunter2', 'Endpoint'),
        'decided at deployment': output({ Ref: 'Stage' }, 'AdminPassword'),
      },
      fail: {
        'the secret of an access key': output({ 'Fn::GetAtt': ['Key', 'SecretAccessKey'] }),
        'inside a text': output({ 'Fn::Sub': 'AWS_SECRET_ACCESS_KEY=${Key.SecretAccessKey}' }),
        'a dynamic reference': output('{{resolve:secretsmanager:db:SecretString:password}}'),
        'in plain text': output('hunter2hunter2', 'AdminPassword'),
      },
    },
  }),
});
