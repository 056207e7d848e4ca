import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ElastiCache::User', properties);

export default defineRule({
  id: 'PC-EC-10',
  title: 'ElastiCache user may not run every command on every key',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::User'],
  check(resource) {
    const access = resource.get('AccessString');
    return access.test(
      'allows everything',
      (text) =>
        /(?:^|\s)(?:~\*|allkeys)(?:\s|$)/.test(text) && /(?:^|\s)(?:\+@all|allcommands)(?:\s|$)/.test(text),
    )
      ? fail(access, `it allows everything: ${access.describe()}`)
      : pass();
  },
  docs: () => ({
    rationale: 'Whoever takes over the application then may flush, dump and configure the cache too.',
    remediation: 'Name key patterns and categories of commands in `AccessString`.',
    whenNotToUse: "For the administrator's own user.",
    examples: {
      pass: {
        omitted: subject(),
        'one prefix, no dangerous commands': subject({
          AccessString: 'on ~app:* +@read +@write -@dangerous',
        }),
        ...each(['on ~* +@read', 'on ~app:* +@all', 'on ~* +@allowed'], (AccessString) =>
          subject({ AccessString }),
        ),
      },
      fail: {
        everything: subject({ AccessString: 'on ~* +@all' }),
        'everything by its other names': subject({ AccessString: 'on allkeys allcommands' }),
        ...each(['~* on +@all', '+@all on ~*', 'on ~* +@all -x'], (AccessString) =>
          subject({ AccessString }),
        ),
      },
      unknown: {
        imported: subject({ AccessString: imported }),
      },
    },
  }),
});
