import { clauseCoverage, controlCoverage } from '../../checklist/coverage';
import { renderFailOpen } from '../fail-open';
import { collectParts } from '../collect-parts';
import { checkOutput } from './check-output';
import { constructDocs } from './construct-docs';
import { controlsDoc } from './controls-doc';
import { probesIndex, rulesIndex } from './indexes';
import { type Output } from './output';
import { partsFile } from './parts';
import { readme } from './readme';
import { ruleDocs } from './rule-docs';
import { runtimeChecks, runtimeChecksDoc } from './runtime-checks';

/** What is computed from the text of the sources alone: it must be written before the rest can be computed. */
export function indexes(root: string): Output[] {
  return [rulesIndex(root), probesIndex(root), partsFile(root)];
}

/** What is computed by running the sources. */
export async function documents(root: string): Promise<Output[]> {
  // Imported only now: the index may have been written a moment ago.
  const { rules } = await import('../../rules/index.js');
  const controls = controlCoverage(collectParts(root));
  return [
    ...ruleDocs(root, rules),
    ...(await constructDocs(root)),
    controlsDoc(clauseCoverage(controls), controls),
    runtimeChecksDoc(runtimeChecks(root), rules),
    await readme(root, controls, checkOutput),
    { path: 'docs/fail-open.md', text: renderFailOpen() },
  ];
}
