import { type Resource, type Value } from '../template';

const seconds = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 } as const;
type Unit = keyof typeof seconds;

/** The tokens of a Cognito client, and what Cognito takes where a client says nothing. */
export const tokens = {
  AccessToken: { unit: 'hours', lives: 3_600 },
  IdToken: { unit: 'hours', lives: 3_600 },
  RefreshToken: { unit: 'days', lives: 30 * 86_400 },
} as const satisfies Readonly<Record<string, { readonly unit: Unit; readonly lives: number }>>;

/** Whether a token of a user pool client lives `most` seconds at most, in whatever unit it is given, defaults included. */
export function livesAtMost(client: Resource, token: keyof typeof tokens, most: number): boolean {
  const { unit, lives } = tokens[token];
  const validity = client.get(`${token}Validity`);
  if (validity.isAbsent() || validity.is(0)) return lives <= most;
  return validity.isAtMost(most / seconds[unitOf(client.get(`TokenValidityUnits.${token}`), unit)]);
}

/** For messages: `60 minutes`, `not set (1 hour)`. */
export function describeValidity(client: Resource, token: keyof typeof tokens): string {
  const validity = client.get(`${token}Validity`);
  if (validity.isAbsent() || validity.is(0)) {
    return token === 'RefreshToken' ? 'not set, which means 30 days' : 'not set, which means 1 hour';
  }
  const unit = client.get(`TokenValidityUnits.${token}`);
  return `${validity.describe()} ${unit.text() ?? tokens[token].unit}`;
}

function unitOf(unit: Value, fallback: Unit): Unit {
  return (Object.keys(seconds) as Unit[]).find((name) => unit.is(name)) ?? fallback;
}
