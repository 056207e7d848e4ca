/** What sessions of tenants do, by what they do it with. */
export const usesItems = [
  ...['dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:Query'],
  ...['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
];
export const usesObjects = ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'];
export const usesKeys = [
  ...['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
];
export const usesQueues = ['sqs:DeleteMessage', 'sqs:ReceiveMessage', 'sqs:SendMessage'];
