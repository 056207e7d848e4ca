import { answerTo, askerOf, sessionOf } from './answer';
import { accountNamed, namedIn } from './askers';
import { type Estate, tenants } from './estate';
import { cell, type Row } from './matrix';
import { mayAsk } from './population';
import { type Role } from './principals';

const action = 'sts:AssumeRole';

/** Whether a tenant's session becomes another role, whose sessions no tag binds. */
export function escapesOf(estate: Estate): (role: Role, tag: string) => Row[] {
  const byName = new Map<string, Role[]>();
  const open: Role[] = [];
  for (const target of estate.population.roles) {
    const { aws, everybody } = namedIn(target.trust);
    for (const name of aws) {
      const known = byName.get(name) ?? [];
      byName.set(name, known);
      known.push(target);
    }
    if (everybody || [...aws].some((name) => accountNamed(name) !== undefined)) open.push(target);
  }
  return (role, tag) => {
    const named = [role.arn, sessionOf(role.arn)].flatMap((name) => byName.get(name) ?? []);
    const everywhere = mayAsk(role, action) ? open : open.filter(({ trust }) => namedIn(trust).everybody);
    const context = { [`aws:principaltag/${tag}`]: tenants.own };
    return [...new Set([...named, ...everywhere])]
      .filter((target) => target.arn !== role.arn)
      .map((target) => {
        const answer = answerTo(
          estate,
          askerOf(role),
          { action, resource: target.arn, context },
          target.trust,
        );
        return {
          role: role.name,
          action,
          resource: target.arn,
          cells: [cell('the tenant itself', 'denied', answer)],
        };
      });
  };
}
