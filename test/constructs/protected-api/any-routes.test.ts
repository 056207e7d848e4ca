import fc from 'fast-check';
import { RouteMethod } from '../../../lib';
import { rules } from '../../../rules';
import { evaluate } from '../../../rules/evaluate';
import { parseTemplates } from '../../../template';
import { refuses } from '../../refuses';
import { type templateOf } from '../synth';
import { apiTemplate, because } from './support';

type Template = ReturnType<typeof templateOf>;
interface Declared {
  readonly method: RouteMethod;
  readonly path: string;
  readonly open: boolean;
}

const withBody = [RouteMethod.POST, RouteMethod.PUT, RouteMethod.PATCH];
const body = { type: 'object', additionalProperties: false };

/** Any table of routes that an API takes: each route once, and parameters that are named by their depth. */
const tables = fc.uniqueArray(
  fc.record({
    method: fc.constantFrom(...Object.values(RouteMethod)),
    path: fc
      .array(fc.constantFrom('a', 'b', 'orders', '{}'), { maxLength: 4 })
      .map((parts) => `/${parts.map((part, depth) => (part === '{}' ? `{p${depth}}` : part)).join('/')}`),
    open: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12, selector: ({ method, path }) => `${method} ${path}` },
);

const declare = (routes: readonly Declared[]): Template =>
  apiTemplate((api, handler) => {
    for (const { method, path, open } of routes) {
      const route = { method, path, handler, ...(withBody.includes(method) && { body }) };
      if (open) api.publicRoute(route, because);
      else api.addRoute({ ...route, scopes: [] });
    }
  });

/** `METHOD /path` of every method of a template, with what it asks of its caller. */
function methodsOf({ Resources }: Template): Map<string, Readonly<Record<string, unknown>>> {
  const pathOf = (reference: unknown): string => {
    const { Ref: id } = Object(reference);
    if (typeof id !== 'string') return '';
    const { ParentId, PathPart } = Resources[id]?.Properties ?? {};
    return `${pathOf(ParentId)}/${String(PathPart)}`;
  };
  return new Map(
    Object.values(Resources)
      .filter(({ Type }) => Type === 'AWS::ApiGateway::Method')
      .map(({ Properties }) => [
        `${String(Properties.HttpMethod)} ${pathOf(Properties.ResourceId) || '/'}`,
        Properties,
      ]),
  );
}

const keys = (routes: readonly Declared[]) => routes.map(({ method, path }) => `${method} ${path}`).sort();

test('for any table of routes the template has those and no others, and only those declared public ask nobody', () => {
  fc.assert(
    fc.property(tables, (routes) => {
      const methods = methodsOf(declare(routes));
      expect([...methods.keys()].sort()).toEqual(keys(routes));
      const asksNobody = [...methods].filter(([, { AuthorizationType }]) => AuthorizationType !== 'AWS_IAM');
      expect(asksNobody.map(([key]) => key).sort()).toEqual(keys(routes.filter(({ open }) => open)));
      for (const [, { RequestValidatorId, RequestModels, HttpMethod }] of methods) {
        expect(RequestValidatorId).toEqual({ Ref: expect.stringMatching(/^ApiValidator/) });
        const checked = withBody.some((method) => method === HttpMethod);
        expect(Object.keys(Object(RequestModels))).toEqual(checked ? ['application/json', '$default'] : []);
      }
    }),
    { numRuns: 25 },
  );
});

const ours = rules.filter(({ id }) => id === 'PC-APIGW-01');

/** The methods that the gate objects to. */
function objected(template: unknown): string[] {
  return parseTemplates(JSON.stringify(template)).flatMap((parsed) =>
    [...evaluate(parsed, ours)].flatMap(({ outcome, resource }) =>
      outcome === 'pass' ? [] : [resource?.logicalId ?? ''],
    ),
  );
}

refuses('IDN-05', 'any method of any API whose authorizer was taken away', () => {
  fc.assert(
    fc.property(tables, fc.nat(), fc.constantFrom('NONE', undefined), (routes, pick, weak) => {
      const template = declare(routes);
      const guarded = Object.entries(template.Resources).filter(
        ([, { Type, Properties }]) =>
          Type === 'AWS::ApiGateway::Method' && Properties.AuthorizationType !== 'NONE',
      );
      const [id, resource] = guarded[pick % Math.max(guarded.length, 1)] ?? [];
      fc.pre(id !== undefined && resource !== undefined);
      expect(objected(template)).not.toContain(id);
      const Properties = { ...resource?.Properties, AuthorizationType: weak };
      const weakened = { Resources: { ...template.Resources, [id ?? '']: { ...resource, Properties } } };
      expect(objected(weakened)).toContain(id);
    }),
    { numRuns: 25 },
  );
});
