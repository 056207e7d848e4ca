import { type Json } from '../../../template';
import { SecurityHeaders } from '../../../lib';
import { provesMutations } from '../mutation-proof';
import { templateOf } from '../synth';
import { unnoticedAtTheEdge } from '../unnoticed/edge';
import { site } from './site';

function edgeStack(): Json {
  const { stack } = site((scope) => ({
    countries: ['DE'],
    headers: new SecurityHeaders(scope, 'Headers', { cors: { origins: ['https://app.example.com'] } }),
  }));
  return JSON.parse(JSON.stringify(templateOf(stack)));
}

provesMutations(() => [edgeStack()], unnoticedAtTheEdge, { atLeast: 200 });
