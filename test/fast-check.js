// What tests get as fast-check: the same examples in every run, so that a red run is one that its author sees. `FC_SEED=…`
// looks elsewhere, and `npm run fuzz` at length.
const fastCheck = require('../node_modules/fast-check/lib/cjs/fast-check.js');
fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), seed: Number(process.env.FC_SEED ?? 1) });
module.exports = fastCheck;
