import { type Profile, type Rule } from '../../rules/rule';
import { PortcullisError } from '../../waivers/error';
import { gateRule } from './gate-rules';
import { nearest } from './nearest';

export interface Selection {
  /** `strict` holds every rule, `recommended` those of its own profile. */
  readonly profile: Profile;
  /** Exactly these rules, whatever their profile. @default - the rules of the profile */
  readonly rules?: readonly string[] | undefined;
  /** All but these. @default - none is left out */
  readonly skipRules?: readonly string[] | undefined;
}

/**
 * The rules to run, in the order of `all`.
 *
 * @throws PortcullisError `rule-unknown` for an id that no rule has, naming the nearest; `rules-none` if nothing is left.
 */
export function selectRules(all: readonly Rule[], { profile, rules, skipRules }: Selection): Rule[] {
  const ids = new Set(all.map(({ id }) => id));
  for (const id of [...(rules ?? []), ...(skipRules ?? [])]) if (!ids.has(id)) throw unknownRule(id, ids);
  const named = rules && new Set(rules);
  const skipped = new Set(skipRules);
  const selected = all.filter(
    (rule) =>
      !skipped.has(rule.id) &&
      (named ? named.has(rule.id) : profile === 'strict' || rule.profile === profile),
  );
  // A gate without rules would pass everything.
  if (selected.length === 0)
    throw new PortcullisError(
      'rules-none',
      'no rule is left to run: name fewer rules to skip, or other rules',
    );
  return selected;
}

function unknownRule(id: string, ids: ReadonlySet<string>): PortcullisError {
  if (gateRule(id))
    return new PortcullisError(
      'rule-unknown',
      `${id} is the gate's own: it always runs and cannot be chosen`,
    );
  const near = nearest(id, ids, 3);
  const hint = near.length === 0 ? '' : `; nearest are ${near.join(', ')}`;
  return new PortcullisError(
    'rule-unknown',
    `no rule has the id "${id.slice(0, 40)}"${hint} (portcullis rules lists all)`,
  );
}
