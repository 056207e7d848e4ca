import { isList, isObject, type Json, type JsonObject } from '../../template';
import { type Dice } from './dice';
import { type Pool } from './pool';
import { Values } from './values';

const pseudo = ['AWS::Region', 'AWS::AccountId', 'AWS::NoValue', 'AWS::Partition', 'AWS::StackName'];
const parameters = ['P0', 'P1', 'P2', 'P3'];
const parameterTypes = [
  'String',
  'Number',
  'CommaDelimitedList',
  'List<Number>',
  'AWS::SSM::Parameter::Value<String>',
  'AWS::EC2::VPC::Id',
  '',
];

/** A template as CloudFormation knows it: resources of known types, which read parameters, conditions, mappings and each other. */
export function wellFormed(dice: Dice, pool: Pool): JsonObject {
  const ids = dice.times(1 + dice.below(6), () => `R${dice.below(9)}`);
  const whole = dice.isLucky(0.4) ? dice.pick(pool.wholes) : {};
  const written = isObject(whole['Resources']) ? whole['Resources'] : {};
  const values = new Values(dice, pool, [...ids, ...Object.keys(written), ...parameters, ...pseudo, '']);
  const serverless = pool.types.filter((type) => type.startsWith('AWS::Serverless::'));
  const isServerless = dice.isLucky(0.15);
  const body = (): Json => {
    const type = dice.pick(isServerless && dice.isLucky(0.7) ? serverless : pool.types);
    return changed(dice, values, resource(dice, values, pool, type));
  };
  const resources: JsonObject = {
    ...varied(dice, values, written),
    ...Object.fromEntries(ids.map((id) => [id, body()])),
    ...(dice.isLucky(0.1) && loop(dice, values, body)),
  };
  return {
    ...whole,
    ...(dice.isLucky(0.7) && {
      Parameters: Object.fromEntries(parameters.map((name) => [name, parameter(dice, values)])),
    }),
    ...(dice.isLucky(0.7) && {
      Conditions: Object.fromEntries(['C0', 'C1', 'C2', 'C3'].map((name) => [name, values.test()])),
    }),
    ...(dice.isLucky(0.3) && {
      Mappings: { Map: { k0: { k1: values.any(1), k2: values.text() }, k1: values.any(2) } },
    }),
    ...(dice.isLucky(0.2) && { Outputs: { O: { Value: values.any(), Export: { Name: values.any(2) } } } }),
    ...(isServerless && { Transform: 'AWS::Serverless-2016-10-31' }),
    ...(isServerless && dice.isLucky(0.4) && { Globals: globals(dice, values, pool) }),
    Resources: resources,
  };
}

/** Properties of several examples of one type, put together. */
function resource(dice: Dice, values: Values, pool: Pool, type: string): JsonObject {
  const bodies = pool.bodies.get(type) ?? [];
  const some = dice.times(1 + dice.below(3), () => dice.pick(bodies));
  const properties = Object.assign({}, ...some.map((body) => body['Properties'] ?? {})) as JsonObject;
  return {
    ...some[0],
    Type: type,
    Properties: properties,
    ...(dice.isLucky(0.2) && { Condition: values.condition() }),
    ...(dice.isLucky(0.05) && { DependsOn: values.any(1) }),
    ...(dice.isLucky(0.05) && { Metadata: values.any(3) }),
    ...(dice.isLucky(0.1) && { DeletionPolicy: values.text() }),
  };
}

function varied(dice: Dice, values: Values, resources: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(resources).map(([id, body]) => [id, changed(dice, values, body)]));
}

/** The value with some of its parts replaced, left out, listed, repeated or made conditional. */
function changed(dice: Dice, values: Values, value: Json): Json {
  if (isList(value))
    return value.flatMap((item) => dice.times(dice.pick([1, 1, 1, 1, 0, 2]), () => part(dice, values, item)));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => name === 'Type' || !dice.isLucky(0.04));
  const more = dice.isLucky(0.04) ? [[values.name(), values.any(3)] as const] : [];
  return Object.fromEntries([
    ...kept.map(([name, item]) => [name, name === 'Type' ? item : part(dice, values, item)] as const),
    ...more,
  ]);
}

function part(dice: Dice, values: Values, value: Json): Json {
  const chance = dice.roll();
  if (chance < 0.03) return values.any();
  if (chance < 0.06) return { 'Fn::If': [values.condition(), value, values.any(2)] };
  if (chance < 0.08) return values.call();
  if (chance < 0.09) return [value];
  if (chance < 0.1) return isList(value) ? (value[0] ?? null) : JSON.stringify(value);
  return changed(dice, values, value);
}

function parameter(dice: Dice, values: Values): JsonObject {
  return {
    Type: dice.pick(parameterTypes),
    ...(dice.isLucky(0.5) && { Default: values.any(1) }),
    ...(dice.isLucky(0.3) && { AllowedValues: dice.times(dice.below(6), () => values.text()) }),
    ...(dice.isLucky(0.1) && { NoEcho: values.any(0), AllowedPattern: values.text() }),
  };
}

function globals(dice: Dice, values: Values, pool: Pool): JsonObject {
  const of = (kind: string): Json =>
    changed(dice, values, resource(dice, values, pool, `AWS::Serverless::${kind}`)['Properties'] ?? {});
  return { Function: of('Function'), Api: of('Api'), HttpApi: values.object(2), SimpleTable: values.any(2) };
}

function loop(dice: Dice, values: Values, body: () => Json): JsonObject {
  const items = dice.isLucky(0.7) ? dice.times(dice.below(4), () => values.text()) : values.any(2);
  return {
    'Fn::ForEach::Loop': ['Item', items, { 'L${Item}': body(), ...(dice.isLucky(0.3) && { Same: body() }) }],
  };
}
