import { one, each } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';
/** Runtimes that AWS has deprecated, or deprecates before the end of 2026, by its table of runtimes. */
const old = [
  'nodejs',
  'nodejs4.3',
  'nodejs4.3-edge',
  'nodejs6.10',
  'nodejs8.10',
  'nodejs10.x',
  'nodejs12.x',
  'nodejs14.x',
  'nodejs16.x',
  'nodejs18.x',
  'nodejs20.x',
  'python2.7',
  'python3.6',
  'python3.7',
  'python3.8',
  'python3.9',
  'python3.10',
  'ruby2.5',
  'ruby2.7',
  'ruby3.2',
  'java8',
  'go1.x',
  'dotnetcore1.0',
  'dotnetcore2.0',
  'dotnetcore2.1',
  'dotnetcore3.1',
  'dotnet5.0',
  'dotnet6',
  'dotnet7',
  'dotnet8',
  'provided',
  'provided.al2',
];

export default defineRule({
  id: 'PC-LAM-10',
  title: 'Lambda function runs on a supported runtime',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  frameworks: { fsbp: ['Lambda.2'] },
  waivable: true,
  appliesTo: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  check(resource) {
    return expectNoneOf(resource.get('Runtime'), 'the runtime', ...old);
  },
  docs: () => ({
    rationale:
      'A runtime that AWS no longer patches keeps its known holes; after a while functions on it can be neither made nor changed.',
    remediation: 'Set `Runtime` to a current one, such as `nodejs24.x` or `python3.13`.',

    examples: {
      pass: {
        current: one('AWS::Lambda::Function', { Runtime: 'python3.13' }),
        'an image, without a runtime': one('AWS::Lambda::Function', { PackageType: 'Image' }),
      },
      fail: {
        'old Node': one('AWS::Lambda::Function', { Runtime: 'nodejs16.x' }),
        'old Python, no image': one('AWS::Serverless::Function', { Runtime: 'python3.7' }),
        ...each(
          [
            'nodejs nodejs4.3 nodejs4.3-edge nodejs6.10 nodejs8.10 nodejs10.x nodejs12.x nodejs14.x nodejs18.x nodejs20.x',
            'python2.7 python3.6 python3.8 python3.9 python3.10 ruby2.5 ruby2.7 ruby3.2 java8 go1.x provided provided.al2',
            'dotnetcore1.0 dotnetcore2.0 dotnetcore2.1 dotnetcore3.1 dotnet5.0 dotnet6 dotnet7 dotnet8',
          ].flatMap((names) => names.split(' ')),
          (Runtime) => one('AWS::Lambda::Function', { Runtime }),
        ),
      },
    },
  }),
});
