import { type Resource, type Template, type Value } from '../template';

/** Whether a selection of AWS Backup in the template takes a resource: by address, by a pattern of its service, or by a tag. */
export function isBackedUp(template: Template, resource: Resource, service: string): boolean {
  return template
    .byType('AWS::Backup::BackupSelection')
    .some((selection) => selection.exists() && takes(template, selection, resource, service));
}

function takes(template: Template, selection: Resource, resource: Resource, service: string): boolean {
  const body = selection.get('BackupSelection');
  return (
    body.get('Resources').some((pattern) => isMeant(template, pattern, resource, service)) ||
    [
      ...body.get('ListOfTags').items(),
      ...body
        .get('Conditions.StringEquals')
        .items()
        .filter((test) => test.isMapping()),
    ].some((test) => hasTag(resource, test.get('ConditionKey'), test.get('ConditionValue')))
  );
}

function isMeant(template: Template, pattern: Value, resource: Resource, service: string): boolean {
  if (template.meantBy(pattern, resource.type).includes(resource)) return true;
  const text = pattern.text() ?? '';
  const named = text.split(':')[2];
  return text === '*' || (text.includes('*') && (named === service || named === '*'));
}

function hasTag(resource: Resource, key: Value, wanted: Value): boolean {
  const name = key.text()?.replace(/^aws:ResourceTag\//, '');
  const text = wanted.text();
  const tags = ['Tags', 'FileSystemTags'].flatMap((property) => resource.get(property).items());
  return tags.some((tag) => tag.get('Key').text() === name && tag.get('Value').text() === text);
}
