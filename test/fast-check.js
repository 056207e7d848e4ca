// What tests get as fast-check: the same examples in every run, so that a red run is one that its author sees. `FC_SEED=…`
// looks elsewhere, and `npm run fuzz` at length.
const fastCheck = require('../node_modules/fast-check/lib/cjs/fast-check.js');
fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), seed: Number(process.env.FC_SEED ?? 1) });

/** `FC_MOST=100`: no property looks at more examples than this, where a thousand runs follow each other. */
const most = Number(process.env.FC_MOST ?? Infinity);
const assert = (property, parameters) =>
  fastCheck.assert(property, { ...parameters, numRuns: Math.min(parameters?.numRuns ?? 100, most) });
module.exports = { ...fastCheck, assert, default: { ...fastCheck.default, assert } };
