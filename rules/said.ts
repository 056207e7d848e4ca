import { type Template } from '../template';
import { masked, withoutKnown } from '../template/secrets';
import { type Finding } from './finding';

/** What many findings say alike, made and kept once: with many findings that is most of what they cost and hold. */
export class Said {
  private readonly paths = new Map<string, string>();
  private readonly messages = new Map<string, string>();
  private readonly subjects = new Map<string, NonNullable<Finding['resource']>>();

  constructor(private readonly parameters: Template['parameters']) {}

  path(path: string): string {
    return once(this.paths, path, withoutKnown);
  }

  message(message: string): string {
    return once(this.messages, message, (text) => masked(text, this.parameters));
  }

  subject(logicalId: string, type: string): NonNullable<Finding['resource']> {
    const known = this.subjects.get(logicalId);
    if (known?.type === type) return known;
    const subject = { logicalId, type };
    this.subjects.set(logicalId, subject);
    return subject;
  }
}

function once(known: Map<string, string>, text: string, make: (text: string) => string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = make(text);
  known.set(text, made);
  return made;
}
