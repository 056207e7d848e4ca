import { PutKeyPolicyCommand } from '@aws-sdk/client-kms';
import { type Book, publishedIn } from './book';
import { patiently, type Rotor } from './services';

/** Gives the keys that are in use the policy of now: whoever was a signer when a key was made may be none any more. */
export async function letSign({ kms, clock, keyPolicy }: Rotor, book: Book): Promise<void> {
  for (const KeyId of publishedIn(book))
    await patiently(clock, () => kms.send(new PutKeyPolicyCommand({ KeyId, Policy: keyPolicy })));
}
