import { join } from 'node:path';
import { bundleStaleRuntime } from './bundle/runtime';

/** Before every synthesis (`build` in cdk.json): the code of functions is what the sources say. */
bundleStaleRuntime(join(__dirname, '..')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
