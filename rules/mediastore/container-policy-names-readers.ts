import { eachStatement } from '../../template/policy';
import { one, each } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-MS-01',
  title: "Media container's policy names who may write",
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::MediaStore::Container'],
  check(resource) {
    return eachStatement(resource.get('Policy'), (statement) =>
      statement.isAllow() &&
      statement.isForAnyone() &&
      !statement.isNarrowed() &&
      ['mediastore:PutObject', 'mediastore:DeleteObject'].some((action) => statement.coversAction(action))
        ? fail(statement.value, 'everyone may change objects')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'Whoever may write puts his own pictures into your stream.',
    remediation: 'Name principals in `Policy`, and let everyone read at most.',

    examples: {
      pass: {
        reading: one('AWS::MediaStore::Container', {
          Policy: JSON.stringify(policyOf({ ...allow('mediastore:GetObject'), Principal: '*' })),
        }),
        'no policy': one('AWS::MediaStore::Container'),
        ...each(['Deny', 'Allow'], (Effect) =>
          one('AWS::MediaStore::Container', {
            Policy: policyOf({
              ...allow('mediastore:*'),
              Effect,
              Principal: Effect === 'Deny' ? '*' : { AWS: '111122223333' },
            }),
          }),
        ),
      },
      fail: {
        'everything, without names': one('AWS::MediaStore::Container', {
          Policy: JSON.stringify(policyOf({ ...allow('mediastore:*'), Principal: '*' })),
        }),
        ...each(['mediastore:PutObject', 'mediastore:DeleteObject'], (action) =>
          one('AWS::MediaStore::Container', { Policy: policyOf({ ...allow(action), Principal: '*' }) }),
        ),
      },
    },
  }),
});
