import { z } from 'zod';

/** The part of a jsii assembly that is read here. */
const docs = z.object({
  summary: z.string().optional(),
  remarks: z.string().optional(),
  default: z.string().optional(),
  example: z.string().optional(),
  returns: z.string().optional(),
});

export type TypeReference =
  | { primitive: string }
  | { fqn: string }
  | { collection: { kind: string; elementtype: TypeReference } }
  | { union: { types: TypeReference[] } };

const typeReference: z.ZodType<TypeReference> = z.lazy(() =>
  z.union([
    z.object({ primitive: z.string() }),
    z.object({ fqn: z.string() }),
    z.object({ collection: z.object({ kind: z.string(), elementtype: typeReference }) }),
    z.object({ union: z.object({ types: z.array(typeReference) }) }),
  ]),
);

const value = z.object({
  name: z.string(),
  docs: docs.optional(),
  optional: z.boolean().optional(),
  type: typeReference,
});
const property = value.extend({ static: z.boolean().optional() });
const parameter = value.extend({ variadic: z.boolean().optional() });
const method = z.object({
  name: z.string(),
  docs: docs.optional(),
  static: z.boolean().optional(),
  parameters: z.array(parameter).default([]),
  returns: z.object({ type: typeReference, optional: z.boolean().optional() }).optional(),
});

const type = z.object({
  kind: z.enum(['class', 'interface', 'enum']),
  name: z.string(),
  docs: docs.optional(),
  base: z.string().optional(),
  interfaces: z.array(z.string()).default([]),
  datatype: z.boolean().optional(),
  initializer: z.object({ parameters: z.array(parameter).default([]) }).optional(),
  properties: z.array(property).default([]),
  methods: z.array(method).default([]),
  members: z.array(z.object({ name: z.string(), docs: docs.optional() })).default([]),
});

const assembly = z.object({ types: z.record(z.string(), type).default({}) });

export type ApiDocs = z.infer<typeof docs>;
export type ApiType = z.infer<typeof type>;
export type ApiMethod = z.infer<typeof method>;
export type ApiValue = z.infer<typeof value>;

/** The types of an assembly, by name; throws if it is none. */
export function parseAssembly(input: unknown): ApiType[] {
  const types = Object.values(assembly.parse(input).types);
  return types.sort((a, b) => (a.name < b.name ? -1 : 1));
}
