import { type Stack } from 'aws-cdk-lib';
import { CfnAuthorizer, CfnDomainName, CfnMethod, CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { type IConstruct } from 'constructs';
import { RouteMethod, WebFirewall } from '../../../lib';
import { rules } from '../../../rules';
import { evaluate } from '../../../rules/evaluate';
import { parseTemplates } from '../../../template';
import { refuses } from '../../refuses';
import { acknowledgements, templateOf } from '../synth';
import { apiStack, because, verifierIn } from './support';

const certificateArn = 'arn:aws:acm:eu-central-1:111111111111:certificate/1';

/** What the rules of APIs object to in a whole API, after somebody has had their way with it. */
function objecting(weaken: (stack: Stack) => void = () => undefined): string[] {
  const stack = apiStack(
    (api, handler) => api.addRoute({ method: RouteMethod.GET, path: '/a', scopes: ['a/read'], handler }),
    (scope) => ({
      authorizer: verifierIn(scope),
      webFirewall: new WebFirewall(scope, 'Firewall'),
      withoutWebFirewall: undefined,
      domain: {
        domainName: 'api.example.com',
        certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
      },
    }),
  );
  weaken(stack);
  return objectingTo(stack);
}

function objectingTo(stack: Stack): string[] {
  const [template] = parseTemplates(JSON.stringify(templateOf(stack)));
  if (template === undefined) throw new Error('no template');
  const ours = rules.filter(({ id }) => id.startsWith('PC-APIGW-'));
  const found = [...evaluate(template, ours)].filter(({ outcome }) => outcome !== 'pass');
  return [...new Set(found.map(({ ruleId }) => ruleId))].sort();
}

/** Overrides a property of the first resource of a kind. */
const override =
  <T extends IConstruct & { addPropertyOverride(path: string, value: unknown): void }>(
    is: (x: unknown) => x is T,
    path: string,
    value: unknown,
  ) =>
  (stack: Stack) =>
    stack.node
      .findAll()
      .find((node) => is(node))
      ?.addPropertyOverride(path, value);

/** What strict asks for and an API for users, without keys and caches, does not have. */
const known = ['PC-APIGW-02', 'PC-APIGW-13', 'PC-APIGW-14', 'PC-APIGW-16', 'PC-APIGW-20', 'PC-APIGW-21'];

test('a whole API passes every rule of APIs, but for what is only for other kinds of them', () => {
  expect(objecting()).toEqual(known);
});

refuses('NET-01', 'an API whose web firewall was taken away', () => {
  const weaken = (stack: Stack) => {
    const association = stack.node
      .findAll()
      .find((node) => CfnWebACLAssociation.isCfnWebACLAssociation(node));
    association?.node.scope?.node.tryRemoveChild(association.node.id);
  };
  expect(objecting(weaken)).toEqual(expect.arrayContaining(['PC-APIGW-15']));
});

refuses('IDN-05', 'a method that asks nobody', () => {
  expect(objecting(override(CfnMethod.isCfnMethod, 'AuthorizationType', 'NONE'))).toContain('PC-APIGW-01');
});

refuses('IDN-05', 'answers of the authorizer that are kept for an hour', () => {
  const hour = override(CfnAuthorizer.isCfnAuthorizer, 'AuthorizerResultTtlInSeconds', 3600);
  expect(objecting(hour)).toContain('PC-APIGW-06');
});

refuses('DAT-03', 'a domain that takes TLS 1.0', () => {
  expect(objecting(override(CfnDomainName.isCfnDomainName, 'SecurityPolicy', 'TLS_1_0'))).toContain(
    'PC-APIGW-26',
  );
});

refuses('OPS-01', 'a stage that logs nothing, and one that logs whole requests', () => {
  expect(objecting(override(CfnStage.isCfnStage, 'AccessLogSetting', undefined))).toContain('PC-APIGW-07');
  const bodies = override(CfnStage.isCfnStage, 'MethodSettings.0.DataTraceEnabled', true);
  expect(objecting(bodies)).toContain('PC-APIGW-09');
});

test('each loosening leaves waivers of the rules that it breaks, and of no others', () => {
  const loosened = apiStack((api, handler) =>
    api.publicRoute({ method: RouteMethod.GET, path: '/health', handler }, because),
  );
  const strict = apiStack(
    (api, handler) => api.addRoute({ method: RouteMethod.GET, path: '/health', scopes: [], handler }),
    (scope) => ({ withoutWebFirewall: undefined, webFirewall: new WebFirewall(scope, 'Firewall') }),
  );
  const before = objectingTo(strict);
  const broken = objectingTo(loosened).filter((rule) => !before.includes(rule));
  const waived = [...acknowledgements(loosened).keys()].flatMap(
    (id) => id.match(/^Portcullis::(.*)/)?.[1] ?? [],
  );
  expect(broken).toEqual(waived.sort());
});
