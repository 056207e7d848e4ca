import { type Resource, type Value } from '../template';
import { fail, type Judgements, pass } from './rule';

/** Passes where a GuardDuty detector has a feature on, by its name, an equal one, or its older switch. */
export function expectFeature(
  detector: Resource,
  name: string,
  older?: Value,
  ...others: readonly string[]
): Judgements {
  const features = detector.get('Features');
  const on = features.some(
    (feature) => feature.get('Name').is(name, ...others) && feature.get('Status').is('ENABLED'),
  );
  return on || older?.isTrue() ? pass() : fail(features, `the feature ${name} is not on`);
}
