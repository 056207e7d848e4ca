// The engine alone, in a process of its own: templates in memory, time from text to verdict.
const { readFileSync } = require('node:fs');
const { check } = require('../../build/lib/gate/index.js');

const inputs = process.argv.slice(2).map((file) => {
  const text = readFileSync(file, 'utf8');
  return { kind: 'template', file, read: () => text };
});
const started = performance.now();
const { summary } = check(inputs, { profile: 'strict', failOn: 'low', unknown: 'fail', now: new Date() });
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - started, summary }));
