import { inAddresses, inConnections } from '../../../template/secrets/address';

const password = 'a password in an address';
const token = 'a token in an address';

test.each([
  ['postgres://app:hunter2@db/x', password, 11, 'app:hunter2'],
  ['see https://a.example, then redis://:hunter2@cache:6379/0', password, 36, ':hunter2'],
  ['https://app:hunter2@[::1]/', password, 8, 'app:hunter2'],
  ['https://app:hunter2@host?x=a', password, 8, 'app:hunter2'],
  ['https://app:hunter2@host#a', password, 8, 'app:hunter2'],
  ['https://app:hunter2@host', password, 8, 'app:hunter2'],
  ['https://k9x2m7@github.com/owner/project.git', token, 8, 'k9x2m7'],
  ['https://k9x2m7@www.gitlab.com/owner/project.git', token, 8, 'k9x2m7'],
  ['https://k9x2m7@GitHub.com/owner', token, 8, 'k9x2m7'],
])('%s gives a secret away', (address, kind, at, secret) => {
  expect(inAddresses(address)).toEqual([{ family: 'address', kind, at, length: secret.length }]);
});

test('every address of a text is read', () => {
  expect(inAddresses('a1://app:hunter2@db b2://app:hunter2@db').map(({ at }) => at)).toEqual([5, 25]);
});

test.each([
  'https://host/app:hunter2@x',
  'https://@host/x',
  'https://app:@host/x',
  'https://app:${Password}@host/x',
  'https://app:changeme-changeit@host/x',
  'https://app:a(b)@host/x',
  'https://app:a$b@host/x',
  'https://app x:hunter2@host/x',
  'https://app:hunter2@/x',
  'https://app:hunter2@-x/',
  '://app:hunter2@host/x',
  '9://app:hunter2@host/x',
  'a://app:hunter2@host/x',
  'http ://app:hunter2@host/x',
  'https://k9x2m7@example.com/owner/project.git',
  'https://k9x2m7@mygithub.com/owner',
  'https://k9x2m7@github.com.example/owner',
  'https://git@github.com/owner/project.git',
  'https://owner@github.com/owner/project.git',
  'https://your-token@github.com/owner/project.git',
  `https://app:${'x1'.repeat(160)}@host/`,
])('%s gives no secret away', (address) => {
  expect(inAddresses(address)).toEqual([]);
});

const connection = 'a password in a connection string';

test.each([
  ['Server=db;Uid=app;Pwd=hunter2', 18, 'Pwd=hunter2'],
  ['Server = db; Password = hunter2;', 13, 'Password = hunter2'],
  ["Host=db;Password='hunter2'", 8, "Password='hunter2"],
  ['Data Source=db;Password="hunter2"', 15, 'Password="hunter2'],
  ['jdbc:mysql://db/x?user=app&password=hunter2&ssl=true', 27, 'password=hunter2'],
  ['jdbc:mysql://db/x?password=four&user=app', 18, 'password=four'],
])('%s gives a password away', (text, at, secret) => {
  expect(inConnections(text)).toEqual([{ family: 'address', kind: connection, at, length: secret.length }]);
});

test.each([
  'Server=db Password=hunter2',
  'Database=x;Password=hunter2',
  'Server=db;Password=abc',
  'Server=db;Password=${Password}',
  'Server=db;Password=changeme-changeit',
  'Server=db;Password=a{b}',
  'Server=db;MyPassword=hunter2',
  'Server=db;  Password=hunter2',
  'Server-db;Password=hunter2',
  'Server=db;Password-hunter2',
])('%s gives no password away', (text) => {
  expect(inConnections(text)).toEqual([]);
});
