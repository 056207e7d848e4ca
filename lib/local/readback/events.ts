import { DescribeRuleCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';

import { document, type Reader } from './reader';

export const rule: Reader = async ({ events }, Name, wanted) => {
  const EventBusName = wanted['EventBusName'] === undefined ? undefined : String(wanted['EventBusName']);
  const found = await events.send(new DescribeRuleCommand({ Name, EventBusName }));
  const { Targets } = await events.send(new ListTargetsByRuleCommand({ Rule: Name, EventBusName }));
  return { ...found, EventPattern: document(found.EventPattern || undefined), Targets };
};
