import { isObject, type Resource, type Template, type Value } from '../template';
import { walkTexts } from '../template/secrets';

const SELECTION = 'AWS::Backup::BackupSelection';
const known = new WeakMap<Template, readonly Resource[]>();

/** Whether a selection of AWS Backup in the template takes a resource: by address, by a pattern of its service, or by a tag. */
export function isBackedUp(template: Template, resource: Resource, service: string): boolean {
  if (resource.referrers(SELECTION, 'BackupSelection.Resources').length > 0) return true;
  return wideSelections(template).some(
    (selection) => selection.exists() && takes(selection, resource, service),
  );
}

/** The selections that may take what they do not name: by patterns or tags. Found once for all who ask. */
function wideSelections(template: Template): readonly Resource[] {
  let wide = known.get(template);
  if (!wide) known.set(template, (wide = template.byType(SELECTION).filter(isWide)));
  return wide;
}

/** Judged by what is written, so that it holds in every world. */
function isWide(selection: Resource): boolean {
  const raw = selection.get('BackupSelection').rawValue();
  if (!isObject(raw)) return raw !== undefined;
  if (Object.keys(raw).some((key) => /^(?:ListOfTags|Conditions|Fn::.*)$/.test(key))) return true;
  let wide = false;
  walkTexts(raw['Resources'], (text) => {
    wide ||= text.includes('*');
  });
  return wide || raw['Resources'] === '*';
}

function takes(selection: Resource, resource: Resource, service: string): boolean {
  const body = selection.get('BackupSelection');
  return (
    body.get('Resources').some((pattern) => isOfService(pattern, service)) ||
    [
      ...body.get('ListOfTags').items(),
      ...body
        .get('Conditions.StringEquals')
        .items()
        .filter((test) => test.isMapping()),
    ].some((test) => hasTag(resource, test.get('ConditionKey'), test.get('ConditionValue')))
  );
}

function isOfService(pattern: Value, service: string): boolean {
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
