import { type Json } from '../../json-value';
import { arnOf, type Made, mapped, sub } from '../made';
import { permission } from '../permission';
import { itemsOf, mappingOf, refOf, textOf } from '../raw';
import { type ExpandEvent, expanded, type Patch, type SamEvent } from './event';

/** `CloudWatchLogs`: the subscription of a log group. */
export const logsEvent: ExpandEvent = (event) => {
  const { logicalId, properties, at: path } = event;
  const map = { LogGroupName: 'LogGroupName', FilterPattern: 'FilterPattern' };
  const own = mapped(properties, map, `${path}/Properties`);
  const filter: Made = {
    logicalId,
    type: 'AWS::Logs::SubscriptionFilter',
    properties: { ...own.properties, DestinationArn: event.target },
    origins: own.origins,
    at: path,
  };
  const group = sub(ofAccount('logs', 'log-group:${Group}:*'), { Group: properties['LogGroupName'] ?? '' });
  return expanded({ made: [filter, call(event, 'logs.amazonaws.com', group)] });
};

/** `Cognito`: a trigger of a user pool. */
export const cognitoEvent: ExpandEvent = (event) => {
  const { properties, owner } = event;
  const pool = refOf(properties['UserPool']);
  const triggers = itemsOf(properties['Trigger']).flatMap((trigger) => textOf(trigger) ?? []);
  const patches = triggers.map((trigger): Patch => ({
    logicalId: pool ?? '',
    path: ['LambdaConfig', trigger],
    isList: false,
    item: event.target,
    owner,
  }));
  const source = pool === undefined ? undefined : arnOf(pool);
  return expanded({
    made: [call(event, 'cognito-idp.amazonaws.com', source)],
    patches: pool === undefined ? [] : patches,
  });
};

/** `IoTRule`: a rule over the messages of things. */
export const iotEvent: ExpandEvent = (event) => {
  const { logicalId, properties, at: path } = event;
  const map = { 'TopicRulePayload.Sql': 'Sql', 'TopicRulePayload.AwsIotSqlVersion': 'AwsIotSqlVersion' };
  const own = mapped(properties, map, `${path}/Properties`);
  const rule: Made = {
    logicalId,
    type: 'AWS::IoT::TopicRule',
    properties: {
      TopicRulePayload: {
        ...mappingOf(own.properties['TopicRulePayload']),
        RuleDisabled: false,
        Actions: [{ Lambda: { FunctionArn: event.target } }],
      },
    },
    origins: own.origins,
    at: path,
  };
  const source = sub(ofAccount('iot', 'rule/${Rule}'), { Rule: { Ref: logicalId } });
  return expanded({ made: [rule, call(event, 'iot.amazonaws.com', source, { Ref: 'AWS::AccountId' })] });
};

/** `AlexaSkill`: a permission for one skill, or for every skill where none is named. */
export const skillEvent: ExpandEvent = (event) => {
  const { SkillId: skill } = event.properties;
  const made = permission({
    logicalId: `${event.logicalId}Permission`,
    functionName: event.name,
    principal: 'alexa-appkit.amazon.com',
    at: event.at,
    more: { EventSourceToken: skill },
  });
  return expanded({ made: [made] });
};

function call(event: SamEvent, principal: string, sourceArn: Json | undefined, sourceAccount?: Json): Made {
  const { logicalId, name: functionName, at } = event;
  return permission({
    logicalId: `${logicalId}Permission`,
    functionName,
    principal,
    at,
    sourceArn,
    sourceAccount,
  });
}

function ofAccount(service: string, rest: string): string {
  return `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${rest}`;
}
