import { CfnResource, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { PortcullisChecks } from '../../../lib/nag-pack';
import {
  acknowledge,
  addPack,
  badBucket,
  BrokenChecks,
  type Build,
  foreignStack,
  goodBucket,
  Nested,
  publicBucket,
  ThrowingChecks,
  twoStacks,
  waive,
} from './parts';

/** An app with the pack on it. */
const packed =
  (fill: (stacks: ReturnType<typeof twoStacks>) => void): Build =>
  (app) => {
    addPack(app);
    fill(twoStacks(app));
  };

/** An app with the pack on it, and a plugin of somebody else's. */
const beside =
  (validate: () => { success: boolean; violations: [] }): Build =>
  (app) => {
    addPack(app);
    twoStacks(app);
    Validations.of(app).addPlugins({ name: 'Other', validate });
  };

const staged =
  (fill: (stacks: { dev: Stack; prod: Stack }) => void): Build =>
  (app) => {
    const [dev, prod] = [new Stage(app, 'Dev'), new Stage(app, 'Prod')];
    addPack(prod);
    fill({ dev: new Stack(dev, 'S'), prod: new Stack(prod, 'S') });
  };

/** The apps of the fail-open matrix, by name. */
export const cases: Readonly<Record<string, Build>> = {
  clean: packed(() => undefined),
  bad: packed(({ s }) => badBucket(s)),
  'bad in T': packed(({ t }) => badBucket(t)),
  'template rule': packed(({ s }) => new CfnTopic(s, 'Topic')),
  public: packed(({ s }) => publicBucket(s)),
  'no pack': (app) => void badBucket(twoStacks(app).s),
  'no pack, clean': (app) => void twoStacks(app),
  'no stack': (app) => addPack(app),
  'stack without resources': (app) => {
    addPack(app);
    new Stack(app, 'S');
  },

  'rule throws': (app) => {
    Validations.of(app).addPlugins(new ThrowingChecks());
    twoStacks(app);
  },
  'pack breaks': (app) => {
    Validations.of(app).addPlugins(new BrokenChecks());
    twoStacks(app);
  },
  'other plugin throws': beside(() => {
    throw new Error('boom');
  }),
  'other plugin fails silently': beside(() => ({ success: false, violations: [] })),
  'other plugin, acknowledged one of two': (app) => {
    addPack(app);
    const { s, t } = twoStacks(app);
    const bad = [s, t].map((stack) => ({ constructPath: `${stack.node.path}/Good`, locations: [] }));
    const violations = [{ ruleName: 'R1', description: 'bad', severity: 'high', violatingResources: bad }];
    Validations.of(app).addPlugins({ name: 'Other', validate: () => ({ success: false, violations }) });
    acknowledge(s, 'Other::R1');
  },

  'override weakens': packed(({ s }) =>
    goodBucket(s, 'Weakened').addPropertyDeletionOverride('VersioningConfiguration'),
  ),
  'override mends': packed(({ s }) =>
    badBucket(s, 'Mended').addPropertyOverride('VersioningConfiguration.Status', 'Enabled'),
  ),
  'untyped resource': packed(({ s }) => new CfnResource(s, 'Raw', { type: 'AWS::S3::Bucket' })),
  nested: packed(({ s }) => new Nested(s, 'N', (n) => badBucket(n))),
  'nested twice': packed(
    ({ s }) => new Nested(s, 'N', (n) => void new Nested(n, 'M', (m) => void badBucket(m))),
  ),
  'nested clean': packed(({ s }) => new Nested(s, 'N', (n) => void goodBucket(n))),
  'nested twins, one waived': packed(({ s }) => {
    const [one] = ['One', 'Two'].map((id) => new Nested(s, id, (n) => void badBucket(n)));
    if (one) waive(one);
  }),
  'nested stack of somebody else': packed(({ s }) => foreignStack(s)),
  'stage, bad inside': staged(({ dev, prod }) => [goodBucket(dev), badBucket(prod)]),
  'stage, bad outside': staged(({ dev, prod }) => [badBucket(dev), goodBucket(prod)]),
  'stage, clean': staged(({ dev, prod }) => [goodBucket(dev), goodBucket(prod)]),

  waived: packed(({ s }) => waive(badBucket(s))),
  'waived on the app': (app) => {
    packed(({ s }) => badBucket(s))(app);
    waive(app);
  },
  'one of two waived': packed(({ s }) => [waive(badBucket(s)), badBucket(s, 'Bad2')]),
  'waiver ends soon': packed(({ s }) => waive(badBucket(s), 'PC-TEST-01', 10)),
  'waiver expired': packed(({ s }) => waive(badBucket(s), 'PC-TEST-01', -1)),
  'waiver too long': packed(({ s }) => waive(badBucket(s), 'PC-TEST-01', 400)),
  'waiver malformed': packed(({ s }) => acknowledge(badBucket(s), 'Portcullis::PC-TEST-01')),
  'waiver unused': packed(({ s }) => waive(s)),
  'waiver of no rule': packed(({ s }) => waive(s, 'PC-TEST-77')),
  'waiver of a rule that does not run': packed(({ s }) => waive(s, 'PC-TEST-03')),
  'waiver of what cannot be waived': packed(({ s }) => waive(publicBucket(s), 'PC-TEST-02')),
  'waiver of the sentinel': (app) => {
    packed(() => undefined)(app);
    waive(app, 'PC-GATE-00');
  },
  'bare id': packed(({ s }) => acknowledge(badBucket(s), 'PC-TEST-01')),
  'bare id over nothing': packed(({ s }) => acknowledge(s, 'PC-TEST-01')),

  'real rules, bad': (app) => {
    Validations.of(app).addPlugins(new PortcullisChecks());
    badBucket(new Stack(app, 'S'));
  },
  'real rules, clean': (app) => {
    Validations.of(app).addPlugins(new PortcullisChecks());
    new CfnResource(new Stack(app, 'S'), 'Handle', { type: 'AWS::CloudFormation::WaitConditionHandle' });
  },
};
