import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-MWAA-01',
  title: "Airflow's web server is private",
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::MWAA::Environment'],
  check(resource) {
    return expectNoneOf(
      resource.get('WebserverAccessMode'),
      'the access to the web server',
      'PUBLIC_ONLY',
      'PUBLIC_AND_PRIVATE',
    );
  },
  docs: () => ({
    rationale: 'Airflow runs code; its console shows connections and starts jobs.',
    remediation: 'Set `WebserverAccessMode` to `PRIVATE_ONLY`.',

    examples: {
      pass: {
        private: one('AWS::MWAA::Environment', { WebserverAccessMode: 'PRIVATE_ONLY' }),
        omitted: one('AWS::MWAA::Environment'),
      },
      fail: {
        public: one('AWS::MWAA::Environment', { WebserverAccessMode: 'PUBLIC_ONLY' }),
        both: one('AWS::MWAA::Environment', { WebserverAccessMode: 'PUBLIC_AND_PRIVATE' }),
      },
    },
  }),
});
