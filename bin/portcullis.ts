#!/usr/bin/env node
// First: it counts for what is compiled after it.
import '../lib/cli/compile-later';
import { main } from '../lib/cli/main';
import { streamOutput } from '../lib/cli/output';

void main(process.argv.slice(2), {
  stdin: () => process.stdin,
  stdout: streamOutput(process.stdout),
  stderr: streamOutput(process.stderr),
  environment: process.env,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
