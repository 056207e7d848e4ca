import { type Severity } from '../../rules/rule';

/** What the gate finds by itself, beside the rules: about waivers, and about what could not be judged. */
export interface GateRule {
  readonly id: string;
  /** The good state, as a sentence. */
  readonly title: string;
  readonly severity: Severity;
  readonly remediation: string;
}

/** Their ids are for ever, like those of rules. None can be waived, and all but `waiverEnding` and `sentinel` fail whatever `--fail-on` says. */
export const gateRules = {
  sentinel: {
    id: 'PC-GATE-00',
    title: 'The pack says what it judged',
    severity: 'low',
    remediation: 'Nothing to do: its absence is what `portcullis check` refuses.',
  },
  waiverMalformed: {
    id: 'PC-GATE-01',
    title: 'Waiver says why, who answers for it and until when',
    severity: 'high',
    remediation:
      'Write it with Waivers.of(construct).add({ rule, reason, owner, ticket, expires }), which gives the text its form.',
  },
  waiverExpired: {
    id: 'PC-GATE-02',
    title: 'Waiver has not expired',
    severity: 'high',
    remediation: 'Mend the finding and remove the waiver, or decide again and give it a new last day.',
  },
  waiverTooLong: {
    id: 'PC-GATE-03',
    title: 'Waiver ends within a year',
    severity: 'high',
    remediation: 'Give a last day at most a year ahead, so that somebody looks at it again.',
  },
  waiverUnused: {
    id: 'PC-GATE-04',
    title: 'Waiver accepts something that is there',
    severity: 'high',
    remediation: 'Remove the waiver: what it accepts is mended, or it stands on another construct or rule.',
  },
  waiverUnqualified: {
    id: 'PC-GATE-05',
    title: 'Acknowledgement of a rule of ours is qualified',
    severity: 'high',
    remediation:
      'Use Waivers.of(construct).add(…), or acknowledge Portcullis::ID: a bare id leaves no trace in reports.',
  },
  waiverForbidden: {
    id: 'PC-GATE-06',
    title: 'Waiver names a rule that can be waived',
    severity: 'critical',
    remediation:
      'Mend the finding and remove the waiver: `portcullis explain ID` says why no waiver accepts it.',
  },
  waiverEnding: {
    id: 'PC-GATE-07',
    title: 'Waiver has more than 30 days to run',
    severity: 'low',
    remediation: 'Mend the finding before the last day, or decide again.',
  },
  templateMissing: {
    id: 'PC-GATE-08',
    title: 'Every template of the app could be judged',
    severity: 'critical',
    remediation:
      'Synthesize nested stacks with the app (NestedStack), so that their templates are there to be judged.',
  },
  packFailed: {
    id: 'PC-GATE-09',
    title: 'The pack ran to its end',
    severity: 'critical',
    remediation: 'Report it as a bug of cdk-portcullis, with the message.',
  },
} as const satisfies Readonly<Record<string, GateRule>>;

export type GateRuleName = keyof typeof gateRules;

const names = Object.keys(gateRules).filter((key): key is GateRuleName => Object.hasOwn(gateRules, key));

/** The name of the gate's own rule of that id; undefined for any other id. */
export function gateRuleName(id: string): GateRuleName | undefined {
  return names.find((name) => gateRules[name].id === id);
}

/** The gate's own rule of that id. */
export function gateRule(id: string): GateRule | undefined {
  const name = gateRuleName(id);
  return name && gateRules[name];
}
