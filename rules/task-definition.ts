import { type Resource, type Value } from '../template';
import { one } from './example';
import { type Example, type Judgements } from './rule';

/** Judges each container of an ECS task definition by itself. */
export function eachContainer(task: Resource, judge: (container: Value) => Judgements): Judgements {
  return task.get('ContainerDefinitions').each(judge);
}

/** A template of one task definition with one container, for rules' examples. */
export function task(
  container: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, unknown>> = {},
): Example {
  return one('AWS::ECS::TaskDefinition', {
    ContainerDefinitions: [{ Name: 'app', Image: 'app:1', ...container }],
    ...properties,
  });
}
