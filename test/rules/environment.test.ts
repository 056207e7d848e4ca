import { evaluate } from '../../rules/evaluate';
import { one } from '../../rules/example';
import carriesNoResolvedSecrets from '../../rules/template/environment-carries-no-resolved-secrets';
import holdsNoKeys from '../../rules/template/environment-holds-no-aws-keys';
import holdsNoSecrets from '../../rules/template/environment-holds-no-secrets';
import { read } from '../template/support';

/** Every place of an environment: `{}` is a mapping of names to values; elsewhere the names of the properties of a list's members. */
const places: readonly [type: string, path: string, name?: string, value?: string][] = [
  ['AWS::Lambda::Function', 'Environment.Variables'],
  ['AWS::ECS::TaskDefinition', 'ContainerDefinitions.[].Environment', 'Name', 'Value'],
  ['AWS::CodeBuild::Project', 'Environment.EnvironmentVariables', 'Name', 'Value'],
  ['AWS::Batch::JobDefinition', 'ContainerProperties.Environment', 'Name', 'Value'],
  ['AWS::Batch::JobDefinition', 'EcsProperties.TaskProperties.[].Containers.[].Environment', 'Name', 'Value'],
  [
    'AWS::Batch::JobDefinition',
    'NodeProperties.NodeRangeProperties.[].Container.Environment',
    'Name',
    'Value',
  ],
  [
    'AWS::AppRunner::Service',
    'SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables',
    'Name',
    'Value',
  ],
  [
    'AWS::AppRunner::Service',
    'SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.RuntimeEnvironmentVariables',
    'Name',
    'Value',
  ],
  ['AWS::Amplify::App', 'EnvironmentVariables', 'Name', 'Value'],
  ['AWS::Amplify::Branch', 'EnvironmentVariables', 'Name', 'Value'],
  ['AWS::ElasticBeanstalk::Environment', 'OptionSettings', 'OptionName', 'Value'],
  ['AWS::ElasticBeanstalk::ConfigurationTemplate', 'OptionSettings', 'OptionName', 'Value'],
  ['AWS::Glue::Job', 'DefaultArguments'],
  ['AWS::ApiGateway::Stage', 'Variables'],
  ['AWS::ApiGatewayV2::Stage', 'StageVariables'],
  ['AWS::SageMaker::Model', 'PrimaryContainer.Environment'],
  ['AWS::SageMaker::Model', 'Containers.[].Environment'],
  ['AWS::Synthetics::Canary', 'RunConfig.EnvironmentVariables'],
  ['AWS::Lightsail::Container', 'ContainerServiceDeployment.Containers.[].Environment', 'Variable', 'Value'],
  ['AWS::OpsWorks::App', 'Environment', 'Key', 'Value'],
  ['AWS::BedrockAgentCore::Runtime', 'EnvironmentVariables'],
];

type Place = (typeof places)[number];

/** What each rule says of a type whose environment holds one variable. */
function outcomes([type, path, name, value]: Place, variable: string, content: string): string[] {
  const held =
    name === undefined || value === undefined
      ? { [variable]: content }
      : [{ [name]: variable, [value]: content }];
  const around = path
    .split('.')
    .reduceRight<unknown>((inner, key) => (key === '[]' ? [inner] : { [key]: inner }), held);
  const template = read(one(type, around as Record<string, unknown>));
  return [holdsNoSecrets, holdsNoKeys, carriesNoResolvedSecrets].flatMap((rule) =>
    [...evaluate(template, [rule])].filter(({ outcome }) => outcome === 'fail').map(({ ruleId }) => ruleId),
  );
}

test.each(places)('a secret in the environment of %s at %s is found', (...place) => {
  expect(outcomes(place, 'DB_PASSWORD', 'hunter2hunter2')).toEqual([holdsNoSecrets.id]);
});

test.each(places)('a key of AWS in the environment of %s at %s is found', (...place) => {
  const own = place[0] === 'AWS::CodeBuild::Project' ? [] : [holdsNoKeys.id];
  expect(outcomes(place, 'AWS_SECRET_ACCESS_KEY', '${FromElsewhere}')).toEqual(expect.arrayContaining(own));
});

test.each(places)('a resolved secret in the environment of %s at %s is found', (...place) => {
  const reference = '{{resolve:secretsmanager:db:SecretString:password}}';
  expect(outcomes(place, 'DB_PASSWORD', reference)).toContain(carriesNoResolvedSecrets.id);
});

test.each(places)('a plain setting in the environment of %s at %s is none of them', (...place) => {
  expect(outcomes(place, 'STAGE', 'prod')).toEqual([]);
});
