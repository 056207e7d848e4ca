/** Names that CloudFormation writes otherwise than the API. */
const names: Readonly<Record<string, string>> = {
  ACMCertificateArn: 'AcmCertificateArn',
  SSLSupportMethod: 'SslSupportMethod',
  IsIPV6Enabled: 'IPV6Enabled',
};

/**
 * The configuration of a distribution in CloudFormation's words: the API counts its lists (`{ Quantity, Items }`), and writes some
 * names otherwise.
 */
export function asTemplate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTemplate);
  if (typeof value !== 'object' || value === null) return value;
  const record = new Map<string, unknown>(Object.entries(value));
  const keys = [...record.keys()].filter((key) => key !== 'Quantity' && key !== 'Items');
  if (record.has('Quantity') && keys.length === 0) return asTemplate(record.get('Items') ?? []);
  return Object.fromEntries(keys.flatMap((key) => entries(key, record.get(key))));
}

/** The methods that are cached stand among those that are allowed, and beside them in a template; countries are a list of places. */
function entries(key: string, value: unknown): [string, unknown][] {
  const inner = asTemplate(value);
  const items =
    typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)) : new Map();
  if (key === 'AllowedMethods')
    return [
      [key, items.get('Items')],
      ['CachedMethods', asTemplate(items.get('CachedMethods'))],
    ];
  if (key === 'GeoRestriction') return [[key, { ...Object(inner), Locations: items.get('Items') }]];
  return [[names[key] ?? key, inner]];
}
