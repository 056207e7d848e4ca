import { type JsonObject } from '../json-value';
import { expandEvents, type Expanded } from './events';
import { arnOf, type Made, mapped, type PropertyMap, same, type Sam } from './made';
import { managed, readPolicies } from './policies';
import { branches, isFunction, tagsOf } from './raw';
import { role } from './role';

const map: PropertyMap = {
  StateMachineName: 'Name',
  StateMachineType: 'Type',
  LoggingConfiguration: 'Logging',
  TracingConfiguration: 'Tracing',
  DefinitionS3Location: 'DefinitionUri',
  ...same('Definition', 'DefinitionSubstitutions', 'EncryptionConfiguration'),
};

/** `AWS::Serverless::StateMachine`: the state machine, its role, and what starts it. */
export function expandStateMachine(sam: Sam): Expanded {
  const { logicalId, properties } = sam;
  const name = { Ref: logicalId };
  const events = expandEvents({ owner: sam, target: name, name, isFunction: false });
  const own = mapped(properties, map);
  const roleId = `${logicalId}Role`;
  const roleArn = branches(properties['Role'], (given) => given ?? arnOf(roleId)) ?? arnOf(roleId);
  const main: Made = {
    logicalId,
    type: 'AWS::StepFunctions::StateMachine',
    properties: {
      ...own.properties,
      RoleArn: roleArn,
      ...tagsOf(properties, 'stateMachine:createdBy'),
    },
    origins: [
      ...own.origins,
      { made: '/Properties/RoleArn', written: '/Properties/Role', exact: true },
      { made: '/Properties/Tags', written: '/Properties/Tags', exact: false },
    ],
  };
  const isGiven = roleArn === properties['Role'];
  return {
    ...events,
    policies: [],
    made: [main, ...(isGiven ? [] : [machineRole(sam, roleId)]), ...events.made],
  };
}

function machineRole({ properties }: Sam, logicalId: string): Made {
  return role({
    logicalId,
    service: 'states.amazonaws.com',
    policies: [
      ...(isTraced(properties) ? [managed('/Properties/Tracing', 'AWSXrayWriteOnlyAccess')] : []),
      ...readPolicies(properties['Policies'], '/Properties/Policies'),
    ],
    path: properties['RolePath'],
    boundary: properties['PermissionsBoundary'],
    tags: tagsOf(properties, 'stateMachine:createdBy'),
  });
}

function isTraced({ Tracing: tracing }: JsonObject): boolean {
  return (
    isFunction(tracing) ||
    (typeof tracing === 'object' && tracing !== null && 'Enabled' in tracing && tracing['Enabled'] !== false)
  );
}
