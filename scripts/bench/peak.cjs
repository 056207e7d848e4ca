// Preloaded to learn the peak memory of a process; it writes kilobytes to the file that BENCH_PEAK names.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
// On Linux maxRSS also counts what the starting process held at the fork: the kernel's mark for this process alone is read.
const status = () => (existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '');
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(status())?.[1] ?? process.resourceUsage().maxRSS);
process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(peak())));
