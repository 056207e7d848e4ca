import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packName } from '../../../waivers';
import { refused } from '../judge';
import { type FileResult } from '../result';
import { nothingAccepted, readAccepted } from './accepted';
import { type AssemblyFiles, hashManifests, readAssembly } from './manifest';
import { readFileAssets } from './nested';
import { pluginFailures } from './plugins';
import { type PluginReport, readReport, reportFile } from './report';
import { ShapeError } from './shape';
import { type AssemblyOptions, judgeTemplates, type Said } from './templates';
import { readPackReport } from './trust';

/**
 * Judges a cloud assembly by itself: every template in it, nested ones included, and then what the pack said when the
 * app was synthesized. Whatever does not fit together is a refusal, and with one on the report no waiver in code counts.
 */
export function judgeAssembly(dir: string, options: AssemblyOptions): FileResult[] {
  try {
    const files = readAssembly(dir);
    const assets = readFileAssets(dir, files.assetManifests);
    if (files.stacks.length === 0) return [refused(dir, 'this assembly holds no stack: nothing was judged')];
    const said = readSaid(dir, files, options);
    const results = judgeTemplates(dir, files.stacks, assets, said, options);
    const { findings } = said.accepted;
    const file = join(dir, reportFile);
    return [
      ...results,
      ...(findings.length > 0 ? [{ ...refused(file, ''), ok: true, error: null, findings }] : []),
      ...said.refusals.map((reason) => refused(file, reason)),
    ];
  } catch (error) {
    if (error instanceof ShapeError) return [refused(dir, `not a whole cloud assembly: ${error.message}`)];
    throw error;
  }
}

/** Reads the report, and says why it may not be believed. */
function readSaid(
  dir: string,
  files: AssemblyFiles,
  { all, noPack, now }: AssemblyOptions,
): Said & { readonly refusals: readonly string[] } {
  const nothing = (refusals: readonly string[]) => ({ sentinels: [], accepted: nothingAccepted, refusals });
  if (noPack && !existsSync(join(dir, reportFile))) return nothing([]);
  let plugins: PluginReport[];
  try {
    plugins = readReport(dir);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return nothing([`${error.message}; ${howTo}`]);
  }
  const failures = pluginFailures(plugins);
  if (noPack) return nothing(failures);
  const own = plugins.filter(({ name }) => name === packName);
  if (own.length === 0) return nothing([...failures, `the pack never ran: ${howTo}`]);
  const assembly = hashManifests(dir, files);
  const reports = own.map((report) => readPackReport(report, assembly, all));
  const accepted = readAccepted(own, all, now);
  const doubts = reports.flatMap((report) => report.doubts);
  const refusals = [...new Set([...failures, ...doubts, ...accepted.failures])];
  return {
    sentinels: reports.flatMap(({ sentinel }) => sentinel ?? []),
    accepted: refusals.length > 0 ? { ...accepted, waiverOf: () => null } : accepted,
    refusals,
  };
}

const howTo =
  'register it with Validations.of(app).addPlugins(new PortcullisChecks()) and synthesize again, or check with --no-pack';
