/** Proofs that weakening what a construct makes is noticed, value by value: apart from the others, since each takes a minute. */
const all = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...all,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/**/*.mutations.ts'],
  reporters: ['default'],
};
