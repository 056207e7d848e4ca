import { type Json, type JsonObject } from '../../template';
import { type Dice } from './dice';
import { type Pool } from './pool';

/** Names that mean something to JavaScript, to YAML, to paths or to templates. */
const hostileNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '0',
  '-1',
  '',
  '<<',
  'a/b~c',
  '\ud800',
  'Fn::If',
  'Ref',
  'Fn::ForEach::Loop',
  'Fn::Transform',
  '\u0000',
  ' ',
  'x'.repeat(300),
];
const hostileTexts = [
  ...hostileNames,
  '\udc00\ud800',
  '\ufeff',
  '\u2028',
  '${',
  '${}',
  '${!x}',
  '${A}${B.C}${AWS::Region}',
  '{{resolve:ssm:x}}',
  '{{resolve:secretsmanager:a:SecretString:b}}',
  '{{resolve:',
  '{',
  '{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "Principal": "*"}}',
  '[[[[',
  '0.0.0.0/0',
  '::/0',
  '999.1.1.1/99',
  '1:2:3:4:5:6:7:8:9/129',
  'arn:aws:iam::123456789012:root',
  'arn::::::',
  '*',
  '?*?*?*?*?*?*?*?*',
  '*a*a*a*a*a*a*a*a*a*b',
  '1e999',
  '0x10',
  'true',
  'NaN',
  '-----BEGIN RSA PRIVATE KEY-----',
  'A'.repeat(4000),
];
const numbers = [0, -0, 1, -1, 22, 443, 65535, 65536, 1e308, -1e308, 2 ** 53, 5e-324, 0.1, 1e21];

/** Random values, of the sorts that stand in templates and of those that no one expects there. */
export class Values {
  constructor(
    private readonly dice: Dice,
    private readonly pool: Pool,
    /** Names that a reference may lead to. */
    private readonly targets: readonly string[],
  ) {}

  name(): string {
    return this.dice.isLucky(0.7) ? this.dice.pick(this.pool.names) : this.dice.pick(hostileNames);
  }

  text(): string {
    if (this.dice.isLucky(0.6)) return this.dice.pick(this.pool.words);
    const [one, other] = [this.dice.pick(hostileTexts), this.dice.pick(hostileTexts)];
    return this.dice.isLucky(0.8) ? one : one + other;
  }

  /** Any value, at most `depth` deep. */
  any(depth = 4): Json {
    const kind = this.dice.below(depth > 0 ? 10 : 5);
    if (kind < 3) return this.text();
    if (kind === 3) return this.dice.pick(numbers);
    if (kind === 4) return this.dice.pick([null, true, false, [], {}]);
    if (kind < 7) return this.call(depth - 1);
    if (kind === 7) return this.dice.times(this.dice.below(4), () => this.any(depth - 1));
    return this.object(depth - 1);
  }

  object(depth: number): JsonObject {
    return Object.fromEntries(
      this.dice.times(this.dice.below(4), () => [this.name(), this.any(depth)] as const),
    );
  }

  /** An intrinsic function: mostly as it should be, at times with arguments of any shape. */
  call(depth = 2): JsonObject {
    const { dice } = this;
    const any = (): Json => this.any(depth - 1);
    const some = (): Json => (dice.isLucky(0.6) ? this.reference() : any());
    const calls: readonly (readonly [string, () => Json])[] = [
      ['Ref', () => this.target()],
      ['Fn::GetAtt', () => [this.target(), this.name()]],
      ['Fn::GetAtt', () => `${this.target()}.Arn`],
      ['Fn::Sub', () => `a\${${this.target()}}b\${${this.target()}.Arn}`],
      ['Fn::Sub', () => [this.text(), { [this.name()]: any() }]],
      ['Fn::Join', () => [dice.pick(['', ',', ':']), dice.times(3, some)]],
      ['Fn::Split', () => [dice.pick([',', '', '/']), some()]],
      ['Fn::Select', () => [dice.pick<Json>([0, '1', -1, 1e9]), dice.times(2, some)]],
      ['Fn::If', () => [this.condition(), any(), any()]],
      ['Fn::FindInMap', () => ['Map', this.key(), this.key()]],
      ['Fn::FindInMap', () => [some(), some(), some(), { DefaultValue: any() }]],
      ['Fn::Base64', some],
      ['Fn::Cidr', () => [some(), 6, '5']],
      ['Fn::ImportValue', some],
      ['Fn::GetAZs', some],
      ['Fn::ToJsonString', any],
      ['Fn::Length', any],
      ['Fn::Equals', () => [some(), some()]],
      ['Fn::Transform', () => ({ Name: 'AWS::Include', Parameters: any() })],
    ];
    const [name, argument] = dice.pick(calls);
    return { [name]: dice.isLucky(0.85) ? argument() : any() };
  }

  /** What stands in `Conditions`. */
  test(depth = 3): Json {
    const { dice } = this;
    if (dice.isLucky(0.1)) return this.any(2);
    if (depth === 0 || dice.isLucky(0.5)) return { 'Fn::Equals': [this.reference(), this.text()] };
    const kind = dice.pick(['Fn::And', 'Fn::Or', 'Fn::Not', 'Condition']);
    if (kind === 'Condition') return { Condition: this.condition() };
    return { [kind]: dice.times(kind === 'Fn::Not' ? 1 : 2, () => this.test(depth - 1)) };
  }

  reference(): JsonObject {
    return { Ref: this.target() };
  }

  condition(): string {
    return this.dice.pick(['C0', 'C1', 'C2', 'C3', 'Gone', '__proto__']);
  }

  key(): string {
    return this.dice.pick(['k0', 'k1', 'k2', '__proto__', 'constructor']);
  }

  target(): string {
    return this.dice.isLucky(0.8) ? this.dice.pick(this.targets) : this.text();
  }
}
