/** Tests that take long and refuse nothing by the name of a control: apart from the others, which take minutes enough. */
const all = require('../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...all,
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.slow.ts'],
  reporters: ['default'],
};
