import { type IConstruct } from 'constructs';
import { type Waiver } from './waiver';
import { Waivers } from './waivers';

/** Leaves a waiver of each rule that a loosening breaks, for the reason that the construct was given. */
export function accept(
  construct: IConstruct,
  { reason, owner, expires, ticket }: Waiver,
  ...rules: readonly string[]
): void {
  for (const rule of rules) Waivers.of(construct).add({ rule, reason, owner, expires, ticket });
}
