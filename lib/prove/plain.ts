import { isList, isObject, type Json, type JsonObject } from '../../template';
import { PortcullisError } from '../../waivers';

/** A stack as it is read: its template, and where it is deployed. */
export interface Stack {
  readonly name: string;
  readonly template: JsonObject;
  readonly account: string;
  readonly region: string;
  /** Of a nested stack: the stack that it is a resource of. */
  readonly parent?: { readonly name: string; readonly id: string };
}

/** What a stack knows from others. */
export interface Others {
  /** @throws PortcullisError where nothing exports it */
  readonly exported: (name: string) => Json;
  /** What the parent gives for a parameter; undefined where it gives nothing, or there is no parent. */
  readonly given: (parameter: string) => Json | undefined;
  /** What a nested stack, by its logical id, puts out. */
  readonly output: (id: string, name: string) => Json | undefined;
}

/**
 * Where a template says nothing of its account or region: a proof needs some, and it says the same for any. No account of AWS has
 * this number.
 */
export const anywhere = { account: '000000000000', region: 'us-east-1' } as const;

/** Says what values of a stack's template are after deployment. */
export type Resolve = (value: Json) => Json;

/** Deeper than any template is nested (see template/parse), and than references lead. */
const MAX_DEPTH = 500;

const separators: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'role/',
  'AWS::IAM::User': 'user/',
  'AWS::IAM::Group': 'group/',
  'AWS::DynamoDB::Table': 'table/',
  'AWS::DynamoDB::GlobalTable': 'table/',
  'AWS::KMS::Key': 'key/',
  'AWS::KMS::ReplicaKey': 'key/',
  'AWS::Events::EventBus': 'event-bus/',
  'AWS::SecretsManager::Secret': 'secret:',
  'AWS::Lambda::Function': 'function:',
  'AWS::StepFunctions::StateMachine': 'stateMachine:',
  'AWS::IAM::ManagedPolicy': 'policy/',
};

/** What a reference becomes the ARN of, and not the name. */
const knownByArn: ReadonlySet<string> = new Set([
  'AWS::SecretsManager::Secret',
  'AWS::IAM::ManagedPolicy',
  'AWS::StepFunctions::StateMachine',
]);

/** The property that names a resource; where it is not set, stack and logical id stand for the name that deployment makes. */
const names: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::Events::EventBus': 'Name',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::Lambda::Function': 'FunctionName',
};

/**
 * How values of a stack are made plain: references become the names and ARNs that deployment will give, imports what another stack
 * exports.
 *
 * @throws PortcullisError `prove-unreadable` for what only deployment decides: a policy that cannot be read proves nothing
 */
export function resolverOf(stack: Stack, { exported, given, output }: Others): Resolve {
  const resources = objectAt(stack.template, 'Resources');
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::AccountId': stack.account,
    'AWS::Region': stack.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
  };
  const nameOf = (logicalId: string): string => {
    const resource = objectAt(resources, logicalId);
    const given = objectAt(resource, 'Properties')[names[String(resource['Type'])] ?? ''];
    // Two stacks may have the same logical id.
    return given === undefined ? `${stack.name}-${logicalId}` : String(resolve(given));
  };
  const ref = (name: string): Json => {
    const known = pseudo[name];
    if (known !== undefined) return known;
    if (!(name in resources)) {
      const value = given(name);
      if (value === undefined) throw unreadable(stack, `{"Ref":"${name}"}`);
      return value;
    }
    return knownByArn.has(String(objectAt(resources, name)['Type'])) ? arnOf(name) : nameOf(name);
  };
  const arnOf = (logicalId: string): string => {
    const type = String(objectAt(resources, logicalId)['Type']);
    const name = nameOf(logicalId);
    if (type === 'AWS::S3::Bucket') return `arn:aws:s3:::${name}`;
    const service = (type.split('::')[1] ?? '').toLowerCase();
    const region = service === 'iam' ? '' : stack.region;
    const named = { stepfunctions: 'states' }[service] ?? service;
    const path = objectAt(objectAt(resources, logicalId), 'Properties')['Path'];
    const folder = service === 'iam' && path !== undefined ? String(resolve(path)).slice(1) : '';
    return `arn:aws:${named}:${region}:${stack.account}:${separators[type] ?? ''}${folder}${name}`;
  };
  const sub = (text: string, given: JsonObject): string =>
    text.replaceAll(/\$\{([^}]*)\}/g, (whole, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (name in given) return String(resolve(given[name] ?? null));
      if (name in pseudo) return String(ref(name));
      // A policy variable, such as the tag of who calls.
      if (/^(?:aws|kms|s3|sts|saml|cognito-identity\.\S*|dynamodb):/i.test(name)) return whole;
      const [id = '', attribute] = name.split('.', 2);
      return String(attribute === undefined ? ref(name) : get(id, attribute));
    });
  const get = (logicalId: string, attribute: string): Json => {
    if (!(logicalId in resources)) throw unreadable(stack, `{"Fn::GetAtt":["${logicalId}","${attribute}"]}`);
    const ofNested = attribute.startsWith('Outputs.') ? output(logicalId, attribute.slice(8)) : undefined;
    if (ofNested !== undefined) return ofNested;
    if (/Arn$/.test(attribute)) return arnOf(logicalId);
    // What CloudFormation knows an endpoint by is its id.
    if (attribute === 'Id' && objectAt(resources, logicalId)['Type'] === 'AWS::EC2::VPCEndpoint')
      return nameOf(logicalId);
    return `${nameOf(logicalId)}.${attribute}`;
  };
  let depth = 0;
  const resolve: Resolve = (value) => {
    // Names that lead back to themselves, in one template or over several.
    if (depth > MAX_DEPTH) throw unreadable(stack, JSON.stringify(value).slice(0, 120));
    depth++;
    try {
      return plain(value);
    } finally {
      depth--;
    }
  };
  const plain: Resolve = (value) => {
    if (isList(value)) return value.map(resolve);
    if (!isObject(value)) return value;
    const [name = '', argument = null] = Object.entries(value)[0] ?? [];
    if (name === 'Ref') return ref(String(argument));
    if (name === 'Fn::GetAtt')
      return isList(argument)
        ? get(String(argument[0]), String(argument[1]))
        : get(...split(String(argument)));
    if (name === 'Fn::Join' && isList(argument))
      return joined(resolve(argument[1] ?? []), String(argument[0]));
    if (name === 'Fn::Sub')
      return isList(argument) ? sub(String(argument[0]), objectOf(argument[1])) : sub(String(argument), {});
    if (name === 'Fn::ImportValue') return exported(String(resolve(argument)));
    if (name === 'Fn::GetStackOutput') {
      const { StackName: other, OutputName: output } = objectOf(resolve(argument));
      return exported(outputOf(String(other), String(output)));
    }
    const chosen =
      name === 'Fn::Select' || name === 'Fn::Split' ? partOf(name, argument, resolve) : undefined;
    if (chosen !== undefined) return chosen;
    if (name.startsWith('Fn::')) throw unreadable(stack, JSON.stringify(value).slice(0, 120));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
  };
  return resolve;
}

/** What an output is looked up by, which nobody can export by name. */
export const outputOf = (stackName: string, id: string): string => `the output ${id} of ${stackName}`;

/** A text in parts, or one of them. */
function partOf(name: string, argument: Json, resolve: Resolve): Json | undefined {
  if (!isList(argument)) return undefined;
  const [first = null, second = null] = argument;
  if (name === 'Fn::Split') return String(resolve(second)).split(String(first));
  const parts = resolve(second);
  return isList(parts) ? parts[Number(resolve(first))] : undefined;
}

const joined = (parts: Json, by: string): string =>
  isList(parts) ? parts.map(String).join(by) : String(parts);
const split = (text: string): [string, string] => {
  const [id = '', ...rest] = text.split('.');
  return [id, rest.join('.')];
};

export const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : isList(value) ? value : [value];
export const objectOf = (value: Json | undefined): JsonObject =>
  value !== undefined && isObject(value) ? value : {};
export const objectAt = (value: JsonObject, key: string): JsonObject =>
  Object.hasOwn(value, key) ? objectOf(value[key]) : {};

function unreadable({ name }: Stack, what: string): PortcullisError {
  return new PortcullisError(
    'prove-unreadable',
    `${name}: only deployment decides what ${what} is, and it stands in a policy: write it so that the template says it`,
  );
}
