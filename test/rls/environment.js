const { TestEnvironment } = require('jest-environment-node');
const { PGlite } = require('@electric-sql/pglite');

/** Loads PGlite outside of the modules of a test, where its own dynamic imports would not work. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.PGlite = PGlite;
  }
};
