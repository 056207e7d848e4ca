import { assignedSecrets } from '../../../template/secrets/assign';
import { isLiteralSecret } from '../../../template/secrets/literal';

/** Drawn by no machine, but mixed enough to look so. */
const drawn = ['kV9', 'xQ2', 'mZ7', 'bN4', 'wR8', 'tY3'].join('');

test.each([
  // An environment: any value of a password, and of a key what a machine drew.
  ['DB_PASSWORD=hunter2', [0]],
  ['export DB_PASSWORD=hunter2', [6]],
  ['export DB_PASSWORD="hunter2"', [6]],
  ["docker run -e 'DB_PASSWORD=hunter2'", [14]],
  ['set x;DB_PASSWORD=hunter2', [5]],
  ['["DB_PASSWORD=hunter2"]', [1]],
  ['A=1,DB_PASSWORD=hunter2', [3]],
  ['&DB_PASSWORD=hunter2', [0]],
  ['|DB_PASSWORD=hunter2', [0]],
  ['`DB_PASSWORD=hunter2`', [0]],
  ['DB_PASSWORD=four', [0]],
  [`API_KEY=${drawn}`, [0]],
  [`A DB_PASSWORD=hunter2 API_KEY=${drawn}`, [1, 21]],
  // Not a secret there.
  ['DB_PASSWORD=abc', []],
  ['xDB_PASSWORD=hunter2', []],
  ['db_password=hunter2', []],
  ['PW=hunter2', []],
  ['DB_PASSWORD = hunter2', []],
  ['DB_PASSWORD=$PASSWORD', []],
  ['DB_PASSWORD=a$PASSWORD', []],
  ['DB_PASSWORD=a%PASSWORD%', []],
  ['DB_PASSWORD={{resolve:x}}', []],
  ['DB_PASSWORD=changeme-changeit', []],
  ['DB_PASSWORD=/run/secrets/db', []],
  ['DB_PASSWORD=ab*cdef', []],
  ['DB_USER=hunter2', []],
  ['API_KEY=hunter2', []],
  ['API_KEY=arn:aws:iam::111111111111:role/reader', []],
  // A program: what a machine drew, also of a password.
  [`password: '${drawn}'`, [0]],
  [`apiKey = "${drawn}"`, [0]],
  [`apiKey=>"${drawn}"`, [0]],
  [`apiKey := "${drawn}"`, [0]],
  [`{"apiKey": "${drawn}"}`, [2]],
  [String.raw`{\"apiKey\": \"${drawn}\"}`, [3]],
  [`'apiKey'\t:\t'${drawn}'`, [1]],
  [`$apiKey = '${drawn}'`, [0]],
  [`_apiKey = '${drawn}'`, [0]],
  ["password: 'hunter2hunter2'", []],
  [`userName: '${drawn}'`, []],
  [`apiKey: '${drawn}"`, []],
  [`apiKey: ${drawn}`, []],
  [`apiKey: '${drawn} more'`, []],
  [`apiKey: '${drawn}{}'`, []],
  ["apiKey: 'kV9xQ2m'", []],
])('%j is given a secret at %j', (text, places) => {
  expect(assignedSecrets(text)).toEqual(places);
});

test.each([
  ['password', 'hunter2', true],
  ['password', 'four', true],
  ['password', ' four ', true],
  ['password', 'abc', false],
  ['password', ' abc ', false],
  ['password', 'two words', false],
  ['password', '${Password}', false],
  ['password', 'changeme-changeit', false],
  ['key', 'hunter2', false],
  ['key', drawn, true],
  ['key', `arn:${drawn}`, false],
] as const)('of a %s, that %j is a secret: %j', (kind, text, meant) => {
  expect(isLiteralSecret(kind, text)).toBe(meant);
});
