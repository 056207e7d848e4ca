import { type Resource, type Value } from '../../template';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

/** What names an index in each kind of store; all names of a kind together are one index. */
const kinds = [
  ['OpensearchServerlessConfiguration', 'CollectionArn', 'VectorIndexName'],
  ['OpensearchManagedClusterConfiguration', 'DomainArn', 'VectorIndexName'],
  ['RdsConfiguration', 'ResourceArn', 'TableName'],
  ['PineconeConfiguration', 'ConnectionString', 'Namespace'],
  ['MongoDbAtlasConfiguration', 'Endpoint', 'CollectionName'],
] as const;
const namesOf = (base: Resource, [kind, ...names]: (typeof kinds)[number]): Value[] =>
  names.map((name) => base.get(`StorageConfiguration.${kind}.${name}`));

function isSameIndex(one: Resource, other: Resource): boolean {
  return kinds.some((kind) => {
    const theirs = namesOf(other, kind);
    return namesOf(one, kind).every((name, at) => {
      const their = theirs[at];
      return their !== undefined && name.isPresent() && name.isSameAs(their);
    });
  });
}
const base = (CollectionArn: string, VectorIndexName: string): [string, Record<string, unknown>] => [
  'AWS::Bedrock::KnowledgeBase',
  { StorageConfiguration: { OpensearchServerlessConfiguration: { CollectionArn, VectorIndexName } } },
];

export default defineRule({
  id: 'PC-BED-16',
  title: 'Knowledge base has an index of its own',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AIS-06'],
  waivable: true,
  appliesTo: ['AWS::Bedrock::KnowledgeBase'],
  check(resource, template) {
    const twin = template
      .byType('AWS::Bedrock::KnowledgeBase')
      .find((other) => other.id !== resource.id && other.exists() && isSameIndex(resource, other));
    return twin ? fail('/Properties/StorageConfiguration', `${twin.logicalId} has the same index`) : pass();
  },
  docs: () => ({
    rationale:
      'Two knowledge bases on one index find the documents of each other: a filter that one query forgets shows what another group or tenant put in.',
    remediation: 'Give each knowledge base its own index, table or namespace in `StorageConfiguration`.',
    examples: {
      pass: {
        'two indexes': resources({ One: base('arn:c', 'one'), Two: base('arn:c', 'two') }),
        'the same name in two collections': resources({
          One: base('arn:c', 'docs'),
          Two: base('arn:d', 'docs'),
        }),
        'no store': one('AWS::Bedrock::KnowledgeBase'),
      },
      fail: { 'one index, no other': resources({ One: base('arn:c', 'docs'), Two: base('arn:c', 'docs') }) },
    },
  }),
});
