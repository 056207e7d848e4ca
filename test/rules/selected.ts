import { join } from 'node:path';
import { rules } from '../../rules';
import { type Rule } from '../../rules/rule';

/** Every rule; with `PORTCULLIS_RULES=rules/s3/bucket-keeps-versions,…` those files' rules alone, so that a part is soon judged. */
export function selectedRules(): readonly Rule[] {
  const files = process.env.PORTCULLIS_RULES?.split(',').filter((file) => file !== '') ?? [];
  if (files.length === 0) return rules;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the files are named at run time, and an import would wait
  return files.map((file) => (require(join(__dirname, '../..', file)) as { default: Rule }).default);
}
