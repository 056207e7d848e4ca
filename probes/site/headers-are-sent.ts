import { only } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { page, siteOf } from './viewer';

/** Headers that every answer of a site carries. */
const carried = [
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-embedder-policy',
  'cross-origin-resource-policy',
];

export default defineProbe({
  id: 'PR-CF-01',
  title: 'A site sends its pages with the headers that confine them, and takes nothing that would change it',
  controls: ['NET-05'],
  needs: 'AWS::CloudFront::Distribution',
  level: 'enforced',
  act: async (context) => {
    const trials: Trial[] = [];
    const site = await siteOf(context);
    const policy = only(context, 'AWS::CloudFront::ResponseHeadersPolicy');
    await allowed(trials, 'reads a page with every header', async () => {
      const { headers, body } = await site.view('GET', page.path);
      if (body !== page.body) throw new Error('the page reads differently');
      const missing = carried.filter((name) => headers[name] === undefined);
      if (missing.length > 0) throw new Error(`it lacks ${missing.join(', ')}`);
      const csp = String(headers['content-security-policy']);
      if (!JSON.stringify(policy.properties).includes(JSON.stringify(csp)))
        throw new Error(`its policy is not the one that was deployed: ${csp}`);
      if (headers['server'] === 'AmazonS3') throw new Error('it tells which server sent it');
    });
    for (const method of ['POST', 'PUT', 'DELETE']) {
      await refused(trials, `changes the page by ${method}`, ['Forbidden'], () =>
        site.view(method, page.path),
      );
    }
    return trials;
  },
});
