import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const source = (ResourceArn: unknown) =>
  resources({
    Subject: ['AWS::Bedrock::KnowledgeBase'],
    Source: ['AWS::Logs::DeliverySource', { ResourceArn, LogType: 'APPLICATION_LOGS' }],
  });

export default defineRule({
  id: 'PC-BED-17',
  title: 'Knowledge base writes a log of what it takes in',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::KnowledgeBase'],
  check(resource) {
    return resource.referrers('AWS::Logs::DeliverySource', 'ResourceArn').length > 0
      ? pass()
      : fail('', 'no delivery of logs is for it');
  },
  docs: () => ({
    rationale:
      'What a knowledge base read, and what it left out, is what models later say. Without its log nobody finds the document that poisoned an answer.',
    remediation:
      'Add an `AWS::Logs::DeliverySource` with its ARN as `ResourceArn`, a `DeliveryDestination` and a `Delivery` between them.',
    whenNotToUse: 'Where logs are delivered by a setting outside the template.',
    examples: {
      pass: { logged: source({ 'Fn::GetAtt': ['Subject', 'KnowledgeBaseArn'] }) },
      fail: {
        'without a delivery': one('AWS::Bedrock::KnowledgeBase'),
        'a delivery of something else': source('arn:aws:bedrock:eu-central-1:111122223333:other/x'),
      },
    },
  }),
});
