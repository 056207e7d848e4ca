import { answerTo, type Asker, askerOf } from './answer';
import { askersOf } from './askers';
import { type Estate, type Key } from './estate';
import { cell, type Row } from './matrix';

/** What takes a key out of the reach of its own policy: nobody whom the templates or the policy name does it. */
const takesAway = ['kms:CreateGrant', 'kms:PutKeyPolicy', 'kms:ReplicateKey'];

/** Asks everybody for what would open the key of a tenant. Who else administers keys in its account, no template says. */
export function keyRows(estate: Estate, key: Key): Row[] {
  return takesAway.map((action) => {
    const { principals, strangers, others } = askersOf(estate, key.policy, action, key.account);
    const foreign = strangers.filter((one) => one.inOwnAccount !== true);
    const askers = [...principals.map(askerOf), ...foreign, ...others];
    const ask = (asker: Asker) => answerTo(estate, asker, { action, resource: key.arn, context: {} });
    return {
      role: 'Every role and user',
      action,
      resource: key.arn,
      cells: askers.map((asker) => cell(asker.name, 'denied', ask(asker))),
    };
  });
}
