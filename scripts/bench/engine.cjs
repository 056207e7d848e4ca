// The engine alone, in a process of its own, from text in memory to verdict: the first run, as a user's process has it, and
// the middle of the runs after it, when the code is warm.
const { readFileSync } = require('node:fs');
const { check } = require('../../build/lib/gate/index.js');

const inputs = process.argv.slice(2).map((file) => {
  const text = readFileSync(file, 'utf8');
  return { kind: 'template', file, read: () => text };
});

function run() {
  const started = performance.now();
  check(inputs, { profile: 'strict', failOn: 'low', unknown: 'fail', now: new Date() });
  return performance.now() - started;
}

const cold = run();
const warm = [];
let spent = 0;
while (spent < 1000 || warm.length === 0) {
  warm.push(run());
  spent += warm[warm.length - 1];
}
const late = warm.slice(Math.floor(warm.length / 2)).sort((a, b) => a - b);
process.stdout.write(JSON.stringify({ cold, warm: late[Math.floor(late.length / 2)] }));
