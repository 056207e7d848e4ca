import { type Value } from '../template';
import { expectOn } from './expect';
import { type Judgements, pass } from './rule';

/** Judges each disk that is made along with a machine: encryption can only be chosen then. */
export function expectEncryptedDisks(mappings: Value): Judgements {
  return mappings.each((device) =>
    device.get('Ebs').isPresent()
      ? expectOn(device.get('Ebs.Encrypted'), 'the encryption of the disk')
      : pass(),
  );
}
