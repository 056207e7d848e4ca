import { type Literal, type Resource } from '../template';
import { fail, type Judgements, pass } from './rule';

/** Passes where an option of a Beanstalk environment has a value; without it, it does not. */
export function expectOption(
  environment: Resource,
  namespace: string,
  name: string,
  wanted: Literal,
): Judgements {
  const options = environment.get('OptionSettings');
  const set = options.some(
    (option) =>
      option.get('Namespace').is(namespace) &&
      option.get('OptionName').is(name) &&
      option.get('Value').is(wanted),
  );
  return set ? pass() : fail(options, `the option ${name} is not ${wanted}`);
}
