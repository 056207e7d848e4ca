import { type Template } from '../../template';
import { hiddenParameters, usesOf } from '../hidden-parameters';
import { each, one } from '../example';
import { defineRule, fail } from '../rule';

/** Properties that anybody with a right to describe the resource reads in plain text. */
const shown: readonly (readonly [type: string, property: string])[] = [
  ['AWS::Lambda::Function', 'Environment'],
  ['AWS::ECS::TaskDefinition', 'ContainerDefinitions'],
  ['AWS::CodeBuild::Project', 'Environment'],
  ['AWS::EC2::Instance', 'UserData'],
  ['AWS::EC2::LaunchTemplate', 'LaunchTemplateData'],
  ['AWS::AutoScaling::LaunchConfiguration', 'UserData'],
  ['AWS::SSM::Parameter', 'Value'],
  ['AWS::Batch::JobDefinition', 'ContainerProperties'],
  ['AWS::AppRunner::Service', 'SourceConfiguration'],
  ['AWS::ElasticBeanstalk::Environment', 'OptionSettings'],
  ['AWS::StepFunctions::StateMachine', 'DefinitionSubstitutions'],
];
const uses = (template: Template) => {
  const names = hiddenParameters(template);
  return shown.flatMap(([type, property]) =>
    template
      .byType(type)
      .filter((resource) => resource.exists())
      .flatMap((resource) =>
        usesOf(names, resource.get(property).rawValue()).map(({ pointer, name }) => ({
          name,
          at: `/Resources/${resource.logicalId}/Properties/${property}${pointer}`,
        })),
      ),
  );
};
const hidden = (type: string, properties: Record<string, unknown>) => ({
  Parameters: { DbPassword: { Type: 'String', NoEcho: true } },
  ...one(type, properties),
});

export default defineRule({
  id: 'PC-TPL-06',
  title: 'Hidden parameter is not passed on in plain sight',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-06'],
  waivable: true,
  appliesTo: 'template',
  check(template) {
    return uses(template).flatMap(({ name, at }) =>
      fail(at, `the hidden parameter ${name} is shown here to everybody who may describe the resource`),
    );
  },
  docs: () => ({
    rationale:
      'Environments, user data and plain parameters are readable by whoever may describe the resource, and end up in logs and crash reports.',
    remediation:
      'Pass the ARN of a secret and let the program read it at run time, or use the `Secrets` of a task definition.',
    examples: {
      pass: {
        'nothing hidden': hidden('AWS::Lambda::Function', { Environment: { Variables: { STAGE: 'prod' } } }),
        'where secrets belong': hidden('AWS::SecretsManager::Secret', {
          SecretString: { Ref: 'DbPassword' },
        }),
        'no parameter': one('AWS::Lambda::Function'),
      },
      fail: {
        'in an environment': hidden('AWS::Lambda::Function', {
          Environment: { Variables: { PASSWORD: { Ref: 'DbPassword' } } },
        }),
        'in the environment of a container': hidden('AWS::ECS::TaskDefinition', {
          ContainerDefinitions: [
            { Environment: [{ Name: 'URL', Value: { 'Fn::Sub': 'db://app:${DbPassword}@db' } }] },
          ],
        }),
        'in user data': hidden('AWS::EC2::Instance', {
          UserData: { 'Fn::Base64': { 'Fn::Sub': 'export PASSWORD=${DbPassword}' } },
        }),
        ...each(
          [
            'AWS::CodeBuild::Project Environment',
            'AWS::EC2::LaunchTemplate LaunchTemplateData',
            'AWS::AutoScaling::LaunchConfiguration UserData',
            'AWS::Batch::JobDefinition ContainerProperties',
            'AWS::AppRunner::Service SourceConfiguration',
            'AWS::ElasticBeanstalk::Environment OptionSettings',
            'AWS::StepFunctions::StateMachine DefinitionSubstitutions',
          ],
          (place) =>
            hidden(place.split(' ')[0] ?? '', { [place.split(' ')[1] ?? '']: { X: { Ref: 'DbPassword' } } }),
        ),
        'in a plain parameter': hidden('AWS::SSM::Parameter', {
          Type: 'String',
          Value: { Ref: 'DbPassword' },
        }),
      },
    },
  }),
});
