import { costOf, priceOf, prices, pricing } from '../../checklist/prices';
import { usesOf } from '../../scripts/generate/construct-costs';
import { documentedConstructs, resourcesOfExample } from '../../scripts/generate/construct-examples';
import { pictureOf } from '../../scripts/generate/construct-picture';

const example = (text: string) =>
  resourcesOfExample({ name: 'WebFirewall', text: '', controls: [], example: text }, {});

test('every price has its page of AWS, and the table its date', () => {
  for (const price of Object.values(prices)) {
    expect(price.source).toMatch(/^https:\/\/aws\.amazon\.com\/[\w/-]+\/pricing\/$/);
    expect(price.usd).toBeGreaterThan(0);
    expect(price.each).toBeGreaterThanOrEqual(1);
  }
  expect(pricing.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('a quantity costs its share of what one unit costs', () => {
  expect(costOf('wafRequests', 10_000_000)).toBeCloseTo(6);
  expect(costOf('kmsKey', 3)).toBeCloseTo(3);
  expect(priceOf('wafRequests')).toBe('$0.60 per million requests');
});

test('a type of resource that nobody has priced is an error, and what is free is named as such', () => {
  expect(() => usesOf('AWS::New::Thing', {})).toThrow(/AWS::New::Thing has no price/);
  expect(usesOf('AWS::IAM::Role', {})).toEqual([]);
  expect(usesOf('AWS::Cognito::UserPool', { UserPoolTier: 'PLUS' })).toEqual([
    { price: 'cognitoPlus', quantity: 10_000 },
  ]);
});

test('every construct of the entry that has an example is documented', () => {
  const names = documentedConstructs(process.cwd()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['ImmutableLogArchive', 'SecureUserPool', 'WebFirewall']));
  expect(names).not.toContain('PortcullisChecks');
});

test('an example that does not run is an error that names its construct', () => {
  expect(() => example('new WebFirewall(this, nothing);')).toThrow(
    /the example in the doc of WebFirewall does not run/,
  );
});

test('a construct has what is below it and what only names that, and nothing that stands beside it', () => {
  const resources = example("new WebFirewall(this, 'It').protect(users);");
  expect(resources.map(({ type }) => type)).toEqual([
    'AWS::WAFv2::WebACLAssociation',
    'AWS::WAFv2::WebACL',
    'AWS::KMS::Key',
    'AWS::Logs::LogGroup',
    'AWS::WAFv2::LoggingConfiguration',
  ]);
  expect(pictureOf(resources)).toContain('r0 --> r1');
});

test('a web ACL costs itself, its rules, its requests and what it takes beyond what is included', () => {
  const acl = (text: string) =>
    Object.fromEntries(
      example(text)
        .filter(({ type }) => type === 'AWS::WAFv2::WebACL')
        .flatMap(({ type, properties }) => usesOf(type, properties))
        .map(({ price, quantity }) => [price, quantity]),
    );
  expect(acl("new WebFirewall(this, 'It');")).toEqual({ wafWebAcl: 1, wafRule: 13, wafRequests: 10_000_000 });
  const more =
    "new WebFirewall(this, 'It', { managedRules: [ManagedRules.linux(), ManagedRules.targetedBotControl()] });";
  expect(acl(more)).toMatchObject({
    wafRule: 15,
    wafExtraCapacity: 10_000_000,
    wafBotControl: 1,
    wafTargetedBotRequests: 10_000_000,
  });
});
