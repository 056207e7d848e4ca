const { readFileSync } = require('node:fs');
const { join, relative } = require('node:path');

/**
 * Fails a run of the whole suite in which a proof that the package claims did not run and pass.
 *
 * Plain JavaScript, because jest loads reporters without transforming them.
 */
class ProofsReporter {
  constructor(globalConfig) {
    this.globalConfig = globalConfig;
  }

  onRunComplete(_contexts, results) {
    if (!isWhole(this.globalConfig)) return;
    const { rootDir } = this.globalConfig;
    const { proofs } = JSON.parse(readFileSync(join(rootDir, 'checklist/parts.generated.json'), 'utf8'));
    const missing = notRun(proofs, results.testResults, rootDir);
    if (missing.length === 0) return;
    const message = `proofs that checklist/parts.generated.json claims did not run and pass:\n  ${missing.join('\n  ')}`;
    process.stderr.write(`${message}\n`);
    // Jest fails the run because of it, without a word.
    this.error = new Error(message);
  }

  getLastError() {
    return this.error;
  }
}

/** A run of some files, or of some tests, proves nothing about the others. */
function isWhole({ testPathPatterns, testNamePattern, onlyChanged, onlyFailures, shard, runTestsByPath }) {
  const some = (testPathPatterns?.patterns ?? []).length > 0;
  return !some && !testNamePattern && !onlyChanged && !onlyFailures && !shard && !runTestsByPath;
}

/** The proofs that no passed test of their file carries, by name. */
function notRun(proofs, testResults, rootDir) {
  const passed = new Set();
  for (const { testFilePath, testResults: tests } of testResults) {
    const file = relative(rootDir, testFilePath).replaceAll('\\', '/');
    for (const { status, title } of tests) if (status === 'passed') passed.add(`${file}\n${title}`);
  }
  return proofs
    .filter(({ file, name }) => !passed.has(`${file}\n${name}`))
    .map(({ file, name }) => `${name} (${file})`);
}

module.exports = ProofsReporter;
