import { type ControlId } from '../checklist';
import { type Frameworks } from '../checklist/frameworks';
import { type Profile, type Rule, type RuleDocs, type Severity } from './rule';

/**
 * A rule whose file is read when it is first asked for more than whether it applies.
 *
 * A run over one bucket then pays for the rules about buckets, and not for all the others.
 */
export class LazyRule<R extends Rule> {
  private loaded: R | undefined;

  constructor(
    readonly id: string,
    readonly profile: Profile,
    readonly appliesTo: R['appliesTo'],
    private readonly load: () => R,
  ) {}

  private get rule(): R {
    return (this.loaded ??= this.load());
  }

  get title(): string {
    return this.rule.title;
  }

  get severity(): Severity {
    return this.rule.severity;
  }

  get controls(): readonly ControlId[] {
    return this.rule.controls;
  }

  get frameworks(): Frameworks | undefined {
    return this.rule.frameworks;
  }

  get waivable(): boolean {
    return this.rule.waivable;
  }

  get check(): R['check'] {
    return this.rule.check;
  }

  get docs(): () => RuleDocs {
    return this.rule.docs;
  }
}
