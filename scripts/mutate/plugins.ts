import { declareFactoryPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { SaidNotDone } from './ignorer';
import { InProcessRunner } from './test-runner';

/** The test files of a run; they reach the worker in its environment. */
export const TEST_FILES = 'PORTCULLIS_MUTATE_TESTS';

function createRunner(): InProcessRunner {
  return new InProcessRunner((process.env[TEST_FILES] ?? '').split(',').filter((file) => file !== ''));
}
createRunner.inject = [] as const;

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-process', createRunner),
  declareValuePlugin(PluginKind.Ignore, 'said-not-done', new SaidNotDone()),
];
