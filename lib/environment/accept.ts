import { type Stage } from 'aws-cdk-lib';
import { Waivers } from '../../constructs/waivers/waivers';
import { PortcullisError } from '../../waivers';
import { nearest } from '../gate/nearest';
import { type Acceptance } from './config';

/**
 * Accepts a finding below one construct of a stage, and nowhere else.
 *
 * @throws PortcullisError `config-invalid` if there is no such construct, and what `Waivers.add` throws
 */
export function accept(stage: Stage, { at, ...finding }: Acceptance): void {
  const below = stage.node.findAll().filter((node) => node !== stage);
  const inside = (path: string): string => path.slice(stage.node.path.length + 1);
  const construct = below.find((node) => inside(node.node.path) === at);
  if (construct === undefined) {
    const [meant] = nearest(
      at,
      below.map((node) => inside(node.node.path)),
      1,
    );
    throw new PortcullisError(
      'config-invalid',
      `portcullis.accepts waives ${finding.rule} at ${JSON.stringify(at)}, but the environment has no such construct` +
        (meant === undefined ? ': give a path such as Logs/Archive' : `: did you mean "${meant}"?`),
    );
  }
  Waivers.of(construct).add(finding);
}
