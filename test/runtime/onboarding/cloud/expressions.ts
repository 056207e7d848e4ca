import { type AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;
export interface Given {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, AttributeValue>>;
}

/** The part of DynamoDB's expressions that our code uses; anything else is an error, as it is there. */
class Expression {
  private readonly tokens: string[];

  constructor(
    text: string,
    private readonly given: Given,
    private readonly item: Item,
  ) {
    this.tokens = text.match(/[\w#:]+|>=|<=|[=<>(),+-]/g) ?? [];
    if (this.tokens.join('') !== text.replaceAll(' ', '')) throw new Error(`cannot read ${text}`);
  }

  condition(): boolean {
    let holds = this.conjunction();
    while (this.take('OR')) holds = this.conjunction() || holds;
    return holds;
  }

  /** Assignments and removals, worked out on the item as it was before. */
  update(): Item {
    const changed = { ...this.item };
    while (this.tokens.length > 0) {
      const verb = this.next();
      do {
        const name = this.name(this.next());
        if (verb === 'REMOVE') {
          delete changed[name];
          continue;
        }
        this.expect('=');
        changed[name] = this.sum();
      } while (this.take(','));
    }
    return changed;
  }

  private conjunction(): boolean {
    let holds = this.comparison();
    while (this.take('AND')) holds = this.comparison() && holds;
    return holds;
  }

  private comparison(): boolean {
    if (this.take('(')) {
      const holds = this.condition();
      this.expect(')');
      return holds;
    }
    if (this.take('attribute_not_exists')) {
      this.expect('(');
      const absent = this.item[this.name(this.next())] === undefined;
      this.expect(')');
      return absent;
    }
    const left = this.operand();
    const operator = this.next();
    const right = this.operand();
    if (left === undefined || right === undefined) return false;
    if (operator === '=') return JSON.stringify(left) === JSON.stringify(right);
    if (left.N === undefined || right.N === undefined) throw new Error('only numbers have an order here');
    const difference = Number(left.N) - Number(right.N);
    return operator === '>=' ? difference >= 0 : operator === '<' ? difference < 0 : this.fail(operator);
  }

  private sum(): AttributeValue {
    const first = this.value();
    if (this.take('+')) return { N: String(Number(first.N) + Number(this.value().N)) };
    if (this.take('-')) return { N: String(Number(first.N) - Number(this.value().N)) };
    return first;
  }

  private value(): AttributeValue {
    if (this.take('list_append')) {
      const [a, b] = this.pair(() => this.value());
      return { L: [...(a.L ?? []), ...(b.L ?? [])] };
    }
    if (this.take('if_not_exists')) {
      const [a, b] = this.pair(() => this.operand());
      return a ?? b ?? this.fail('if_not_exists');
    }
    return this.operand() ?? this.fail('an attribute that is not there');
  }

  private pair<T>(read: () => T): [T, T] {
    this.expect('(');
    const first = read();
    this.expect(',');
    const second = read();
    this.expect(')');
    return [first, second];
  }

  private operand(): AttributeValue | undefined {
    const token = this.next();
    if (!token.startsWith(':')) return this.item[this.name(token)];
    return this.given.ExpressionAttributeValues?.[token] ?? this.fail(token);
  }

  private name(token: string): string {
    return token.startsWith('#') ? (this.given.ExpressionAttributeNames?.[token] ?? this.fail(token)) : token;
  }
  private next(): string {
    return this.tokens.shift() ?? this.fail('the end');
  }
  private take(token: string): boolean {
    if (this.tokens[0] !== token) return false;
    this.tokens.shift();
    return true;
  }
  private expect(token: string): void {
    if (!this.take(token)) this.fail(`${this.tokens[0]} instead of ${token}`);
  }
  private fail(what: string): never {
    throw new Error(`ValidationException: ${what}`);
  }
}

export function holds(text: string, given: Given, item: Item): boolean {
  return new Expression(text, given, item).condition();
}

export function updated(text: string, given: Given, item: Item): Item {
  return new Expression(text, given, item).update();
}
