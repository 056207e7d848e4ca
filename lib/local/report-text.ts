import { type Progress } from './progress';
import { type EnvironmentReport, failures, LEVEL_TEXT, LEVELS, propertiesAt } from './report';

/** Prints what a run found: what failed first, then how much of it is worth what. */
export function printReport(progress: Progress, report: EnvironmentReport, files: readonly string[]): void {
  const { deployment } = report;
  if (report.gate.verdict !== 'pass') progress.say(`\n${report.gate.summary}`);
  if (deployment) {
    const { resources, probes } = deployment;
    const broken = failures(deployment);
    if (broken.length > 0) {
      progress.say(`\n${progress.paint('red', 'What failed')}`);
      for (const line of broken) progress.say(`  ${line}`);
    }
    progress.say(`\n${progress.paint('bold', 'Probes')}`);
    for (const { id, title, level, passed } of probes) {
      const sign = passed ? progress.paint('green', '✓') : progress.paint('red', '✗');
      progress.say(`  ${sign} ${id.padEnd(10)} ${title} ${progress.paint('dim', `[${level}]`)}`);
    }
    progress.say(
      `\n${progress.paint('bold', 'Properties of the deployed resources, by what stands behind them')}`,
    );
    for (const level of LEVELS) {
      const names = propertiesAt(resources, level);
      progress.say(
        `  ${String(names.length).padStart(4)} ${level.padEnd(9)} ${progress.paint('dim', LEVEL_TEXT[level])}`,
      );
      if (level === 'absent') for (const name of names) progress.say(`         ${name}`);
    }
  }
  if (report.leftOut) progress.say(`\n${progress.paint('yellow', 'Left out')}: ${report.leftOut}`);
  progress.say(`\nReport: ${files.join(' and ')}`);
  const colour = report.verdict === 'pass' ? 'green' : 'red';
  progress.say(`${progress.paint(colour, report.verdict.toUpperCase())} in ${report.seconds.toFixed(0)} s`);
}
