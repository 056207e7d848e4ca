/** Tests in a real browser: apart from the others, since not every machine has one. */
const all = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...all,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/browser/**/*.browser.ts'],
  reporters: ['default'],
  maxWorkers: 1,
  testTimeout: 60_000,
};
