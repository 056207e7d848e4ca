#!/usr/bin/env node
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
