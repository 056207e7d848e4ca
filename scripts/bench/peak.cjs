// Preloaded to learn the peak memory of a process; it writes kilobytes to the file that BENCH_PEAK names.
const { writeFileSync } = require('node:fs');
process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
