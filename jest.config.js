/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/fast-check.js' },
  globalSetup: '<rootDir>/test/global-setup.ts',
  setupFiles: ['<rootDir>/test/setup.ts'],
  reporters: ['default', '<rootDir>/test/proofs-reporter.js'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/test/consumer/project/', '<rootDir>/cdk.out'],
  maxWorkers: 2,
  testTimeout: 30_000,
};
