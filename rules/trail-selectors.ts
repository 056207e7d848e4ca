import { type Resource, type Value } from '../template';

const OBJECT = 'AWS::S3::Object';

/** Whether a trail records S3 object events of a kind, for some bucket at least. */
export function recordsObjects(trail: Resource, kind: 'ReadOnly' | 'WriteOnly'): boolean {
  return (
    trail.get('EventSelectors').some((selector) => takes(selector, kind)) ||
    trail.get('AdvancedEventSelectors').some((selector) => takesAdvanced(selector, kind))
  );
}

function takes(selector: Value, kind: string): boolean {
  const type = selector.get('ReadWriteType');
  return (
    selector.get('DataResources').some((resource) => resource.get('Type').is(OBJECT)) &&
    (type.isAbsent() || type.is('All', kind))
  );
}

function takesAdvanced(selector: Value, kind: string): boolean {
  const fields = selector.get('FieldSelectors');
  const objects = fields.some(
    (field) =>
      field.get('Field').is('resources.type') && field.get('Equals').some((value) => value.is(OBJECT)),
  );
  const readOnly = fields.items().find((field) => field.get('Field').is('readOnly'));
  const wanted = String(kind === 'ReadOnly');
  return objects && (readOnly === undefined || readOnly.get('Equals').some((value) => value.is(wanted)));
}

/** Whether a trail records data events of some resources of a kind, such as `AWS::Lambda::Function` or all that begin with `AWS::Bedrock::`. */
export function recordsDataOf(trail: Resource, kind: string): boolean {
  const isKind = (type: Value) => (kind.endsWith('::') ? type.startsWith(kind) : type.is(kind));
  return (
    trail
      .get('EventSelectors')
      .some((selector) => selector.get('DataResources').some((data) => isKind(data.get('Type')))) ||
    trail
      .get('AdvancedEventSelectors')
      .some((selector) =>
        selector
          .get('FieldSelectors')
          .some((field) => field.get('Field').is('resources.type') && field.get('Equals').some(isKind)),
      )
  );
}
