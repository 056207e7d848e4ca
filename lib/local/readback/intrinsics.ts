import { PortcullisError } from '../../../waivers/error';
import { type DeployedStack } from '../deployed';
import { attributeOf } from './attributes';

/** What references can lead to. */
export interface Scope {
  readonly deployed: DeployedStack;
  readonly account: string;
  readonly region: string;
  readonly exports: ReadonlyMap<string, string>;
  /** Every stack that was deployed, for references from one to another. */
  readonly stacks: readonly DeployedStack[];
  /** Attributes that no physical id tells, as `LogicalId.Attribute`, asked of the services. */
  readonly learned: ReadonlyMap<string, string>;
}

/**
 * A template's value as it was deployed: references replaced by what they lead to.
 *
 * @throws PortcullisError `LOCAL_UNRESOLVED` for a reference that leads nowhere: it is never passed over.
 */
export function resolve(scope: Scope, value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((item) => resolve(scope, item)).filter((item) => item !== NOTHING);
  if (!isRecord(value)) return value;
  const [key, ...others] = Object.keys(value);
  if (key !== undefined && others.length === 0 && (key === 'Ref' || key.startsWith('Fn::'))) {
    return call(scope, key, value[key]);
  }
  const entries = Object.entries(value).map(([name, item]) => [name, resolve(scope, item)] as const);
  return Object.fromEntries(entries.filter(([, item]) => item !== NOTHING));
}

/** Whether a resource's condition holds; a resource without one is there. */
export function holds(scope: Scope, name: string | undefined): boolean {
  return name === undefined || truth(scope, scope.deployed.stack.template.Conditions[name]);
}

/** `AWS::NoValue`: the property is not there. */
const NOTHING = Symbol('no value');

function call(scope: Scope, name: string, argument: unknown): unknown {
  switch (name) {
    case 'Ref':
      return reference(scope, String(argument));
    case 'Fn::GetAtt': {
      const [id = '', ...path] =
        typeof argument === 'string' ? argument.split('.') : items(argument).map(String);
      return attribute(scope, id, path.join('.'));
    }
    case 'Fn::Sub':
      return substitute(scope, argument);
    case 'Fn::ImportValue': {
      const exported = scope.exports.get(String(resolve(scope, argument)));
      return exported ?? nowhere(scope, `export ${String(argument)}`);
    }
    case 'Fn::GetStackOutput': {
      const { StackName: stack, OutputName: output } = isRecord(argument) ? argument : {};
      const found = scope.stacks.find((one) => one.stack.name === stack)?.outputs.get(String(output));
      return found ?? nowhere(scope, `output ${String(output)} of stack ${String(stack)}`);
    }
    case 'Fn::If': {
      const [condition, yes, no] = items(argument);
      return resolve(scope, holds(scope, String(condition)) ? yes : no);
    }
    case 'Fn::FindInMap': {
      const [map, first, second] = items(argument).map((item) => String(resolve(scope, item)));
      const found = scope.deployed.stack.template.Mappings[map ?? '']?.[first ?? '']?.[second ?? ''];
      return found ?? nowhere(scope, `mapping ${map}.${first}.${second}`);
    }
    default:
      return text(scope, name, resolve(scope, argument));
  }
}

function text(scope: Scope, name: string, argument: unknown): unknown {
  const args = items(argument);
  switch (name) {
    case 'Fn::Join':
      return items(args[1]).join(String(args[0]));
    case 'Fn::Select':
      return items(args[1])[Number(args[0])];
    case 'Fn::Split':
      return String(args[1]).split(String(args[0]));
    case 'Fn::Base64':
      return Buffer.from(String(args[0])).toString('base64');
    case 'Fn::GetAZs':
      return ['a', 'b', 'c'].map((zone) => scope.region + zone);
    default:
      return nowhere(scope, name);
  }
}

function reference(scope: Scope, name: string): unknown {
  const { stack, id, physicalIds } = scope.deployed;
  const pseudo: Record<string, unknown> = {
    'AWS::AccountId': scope.account,
    'AWS::Region': scope.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': id,
    'AWS::NoValue': NOTHING,
  };
  if (Object.hasOwn(pseudo, name)) return pseudo[name];
  return physicalIds.get(name) ?? stack.template.Parameters[name]?.Default ?? nowhere(scope, name);
}

function attribute(scope: Scope, id: string, name: string): unknown {
  const type = scope.deployed.stack.template.Resources[id]?.Type ?? '';
  const physicalId = scope.deployed.physicalIds.get(id);
  const found = physicalId === undefined ? undefined : attributeOf(type, name, physicalId, scope);
  return (
    found ??
    scope.learned.get(`${id}.${name}`) ??
    nowhere(
      scope,
      `${id}.${name} (${type || 'no such resource'}); lib/local/readback/attributes.ts has no entry`,
    )
  );
}

function substitute(scope: Scope, argument: unknown): string {
  const [form, given] = Array.isArray(argument) ? items(argument) : [argument, {}];
  const values = isRecord(given) ? given : {};
  return String(form).replace(/\$\{([^}!]+)\}/g, (_match, name: string) => {
    if (Object.hasOwn(values, name)) return String(resolve(scope, values[name]));
    const [id = '', ...path] = name.split('.');
    return String(path.length > 0 ? attribute(scope, id, path.join('.')) : reference(scope, name));
  });
}

function truth(scope: Scope, condition: unknown): boolean {
  if (!isRecord(condition)) return nowhere(scope, 'condition');
  const [[name, argument] = ['', undefined]] = Object.entries(condition);
  const args = items(argument);
  if (name === 'Condition') return holds(scope, String(argument));
  if (name === 'Fn::Not') return !truth(scope, args[0]);
  if (name === 'Fn::And') return args.every((item) => truth(scope, item));
  if (name === 'Fn::Or') return args.some((item) => truth(scope, item));
  if (name === 'Fn::Equals') return String(resolve(scope, args[0])) === String(resolve(scope, args[1]));
  return nowhere(scope, name);
}

function nowhere(scope: Scope, what: string): never {
  throw new PortcullisError(
    'LOCAL_UNRESOLVED',
    `stack ${scope.deployed.stack.name}: cannot resolve ${what} for the read-back`,
  );
}

function items(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
