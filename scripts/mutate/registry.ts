import { expect } from 'expect';

/** One test of a test file, as the file registered it. */
export interface Registered {
  readonly id: string;
  readonly file: string;
  readonly run: () => unknown;
}

type Body = (...values: unknown[]) => unknown;
type Declare = (name: string, body: Body) => void;
type Each = (table: readonly unknown[]) => Declare;

/**
 * The part of jest's globals that the tests of rules and engine use: thousands of runs in one process cost milliseconds
 * where jest would set up its world for each.
 */
export class Registry {
  readonly tests: Registered[] = [];
  private readonly path: string[] = [];
  private file = '';

  /** Puts `test`, `describe` and `expect` where test files look for them. */
  install(): void {
    const test = (name: string, body: Body): void => {
      const id = `${this.tests.length} ${[this.file, ...this.path, name].join(' › ')}`;
      this.tests.push({ id, file: this.file, run: () => body() });
    };
    const describe = (name: string, body: Body): void => {
      this.path.push(name);
      body();
      this.path.pop();
    };
    Object.assign(globalThis, {
      expect,
      test: Object.assign(test, { each: eachOf(test) }),
      it: test,
      describe: Object.assign(describe, { each: eachOf(describe) }),
    });
  }

  /** Runs a test file, which registers its tests. */
  load(file: string, run: () => unknown): void {
    this.file = file;
    run();
  }
}

/** `test.each` and `describe.each`: the name carries the row's texts, so that a test can be found by them. */
function eachOf(declare: Declare): Each {
  return (table) => (name, body) => {
    for (const row of table) {
      const values = Array.isArray(row) ? (row as unknown[]) : [row];
      const texts = values.filter((value) => typeof value === 'string');
      declare(`${name} (${texts.join(', ').slice(0, 120)})`, () => body(...values));
    }
  };
}
