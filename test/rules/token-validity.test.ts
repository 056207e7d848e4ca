import { type Resource, parseTemplates } from '../../template';
import { describeValidity, livesAtMost, tokens } from '../../rules/token-validity';

const seconds = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };
const names = Object.keys(tokens) as (keyof typeof tokens)[];

function client(properties: object): Resource {
  const body = { Resources: { C: { Type: 'AWS::Cognito::UserPoolClient', Properties: properties } } };
  const resource = parseTemplates(JSON.stringify(body))[0]?.resource('C');
  if (resource === undefined) throw new Error('no client');
  return resource;
}

/** The longest time that is still within a limit of `most` seconds, and the first that is not. */
const around = (most: number, unit: keyof typeof seconds): readonly [number, number] => {
  const within = Math.floor(most / seconds[unit]);
  return [within, within + 1];
};

describe.each(names)('%s', (token) => {
  test.each(Object.keys(seconds) as (keyof typeof seconds)[])(
    'is measured in %s where that is said',
    (unit) => {
      const [within, beyond] = around(172_800, unit);
      const given = (value: unknown) =>
        client({ [`${token}Validity`]: value, TokenValidityUnits: { [token]: unit } });
      expect(livesAtMost(given(within), token, 172_800)).toBe(true);
      expect(livesAtMost(given(String(within)), token, 172_800)).toBe(true);
      expect(livesAtMost(given(beyond), token, 172_800)).toBe(false);
    },
  );

  test('is measured in the unit that Cognito takes where none is said', () => {
    const [within, beyond] = around(172_800, tokens[token].unit);
    expect(livesAtMost(client({ [`${token}Validity`]: within }), token, 172_800)).toBe(true);
    expect(livesAtMost(client({ [`${token}Validity`]: beyond }), token, 172_800)).toBe(false);
  });

  test('does not take the unit of another token', () => {
    const others = Object.fromEntries(
      names.filter((name) => name !== token).map((name) => [name, 'seconds']),
    );
    expect(livesAtMost(client({ [`${token}Validity`]: 100, TokenValidityUnits: others }), token, 900)).toBe(
      false,
    );
  });

  test.each([
    ['nothing is said', {}],
    ['zero is said', { [`${token}Validity`]: 0, TokenValidityUnits: { [token]: 'seconds' } }],
  ])('lives as long as Cognito says where %s', (_what, properties) => {
    const { lives } = tokens[token];
    expect(livesAtMost(client(properties), token, lives)).toBe(true);
    expect(livesAtMost(client(properties), token, lives - 1)).toBe(false);
  });
});

test.each<[keyof typeof tokens, object, string]>([
  ['AccessToken', {}, 'not set, which means 1 hour'],
  ['AccessToken', { AccessTokenValidity: 0 }, 'not set, which means 1 hour'],
  ['RefreshToken', {}, 'not set, which means 30 days'],
  ['IdToken', { IdTokenValidity: 5 }, '5 hours'],
  ['RefreshToken', { RefreshTokenValidity: 5 }, '5 days'],
  ['IdToken', { IdTokenValidity: 5, TokenValidityUnits: { IdToken: 'minutes' } }, '5 minutes'],
])('the life of an %s is told in the unit that is meant', (token, properties, text) => {
  expect(describeValidity(client(properties), token)).toBe(text);
});
