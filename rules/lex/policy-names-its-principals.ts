import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';
const base = { Effect: 'Allow', Action: 'lex:RecognizeText', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  one('AWS::Lex::ResourcePolicy', { Policy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-LEX-02',
  title: 'Policy of a bot admits nobody unnamed',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Lex::ResourcePolicy'],
  check(resource) {
    return eachStatement(resource.get('Policy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'A bot whose policy speaks of every principal is open to every AWS account.',
    remediation: 'Name accounts or roles in `Principal` of `Policy`.',
    examples: namedPrincipalsExamples(
      one('AWS::Lex::ResourcePolicy'),
      policy,
      one('AWS::Lex::ResourcePolicy', { Policy: JSON.stringify({ Statement: { ...base, Principal: '*' } }) }),
    ),
  }),
});
