import { explore, type Resource, type Value } from '../template';
import { type Judgements } from './rule';

/** Where a type keeps its environment: a mapping of names, or a list of members that name and hold a variable. */
interface Environment {
  /** Dotted path; `[]` stands for each member of a list. */
  readonly path: string;
  /** The properties of a list's members. @default - a mapping of names to values */
  readonly list?: readonly [name: string, value: string];
}

const pairs = ['Name', 'Value'] as const;
const environments: Readonly<Record<string, readonly Environment[]>> = {
  'AWS::Lambda::Function': [{ path: 'Environment.Variables' }],
  'AWS::ECS::TaskDefinition': [{ path: 'ContainerDefinitions.[].Environment', list: pairs }],
  'AWS::CodeBuild::Project': [{ path: 'Environment.EnvironmentVariables', list: pairs }],
  'AWS::Batch::JobDefinition': [
    { path: 'ContainerProperties.Environment', list: pairs },
    { path: 'EcsProperties.TaskProperties.[].Containers.[].Environment', list: pairs },
    { path: 'NodeProperties.NodeRangeProperties.[].Container.Environment', list: pairs },
  ],
  'AWS::AppRunner::Service': [
    {
      path: 'SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentVariables',
      list: pairs,
    },
    {
      path: 'SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.RuntimeEnvironmentVariables',
      list: pairs,
    },
  ],
  'AWS::Amplify::App': [{ path: 'EnvironmentVariables', list: pairs }],
  'AWS::Amplify::Branch': [{ path: 'EnvironmentVariables', list: pairs }],
  'AWS::ElasticBeanstalk::Environment': [{ path: 'OptionSettings', list: ['OptionName', 'Value'] }],
  'AWS::ElasticBeanstalk::ConfigurationTemplate': [{ path: 'OptionSettings', list: ['OptionName', 'Value'] }],
  'AWS::Glue::Job': [{ path: 'DefaultArguments' }],
  'AWS::ApiGateway::Stage': [{ path: 'Variables' }],
  'AWS::ApiGatewayV2::Stage': [{ path: 'StageVariables' }],
  'AWS::SageMaker::Model': [{ path: 'PrimaryContainer.Environment' }, { path: 'Containers.[].Environment' }],
  'AWS::Synthetics::Canary': [{ path: 'RunConfig.EnvironmentVariables' }],
  'AWS::Lightsail::Container': [
    { path: 'ContainerServiceDeployment.Containers.[].Environment', list: ['Variable', 'Value'] },
  ],
  'AWS::OpsWorks::App': [{ path: 'Environment', list: ['Key', 'Value'] }],
  'AWS::BedrockAgentCore::Runtime': [{ path: 'EnvironmentVariables' }],
};

/** The types whose environments `eachVariable` reads, for `appliesTo`. */
export const environmentTypes: readonly string[] = Object.keys(environments);

/** Judges each variable of a resource's environment by itself. Those that only name where a value is kept are left out. */
export function eachVariable(
  resource: Resource,
  judge: (name: string, value: Value) => Judgements,
): Judgements {
  return (environments[resource.type] ?? []).flatMap(({ path, list }) =>
    valuesAt(resource.properties, path.split('.')).flatMap((place): Judgements => {
      if (list) {
        return place.each((member) =>
          member.get('Type').is('PARAMETER_STORE', 'SECRETS_MANAGER')
            ? []
            : judge(member.get(list[0]).text() ?? '', member.get(list[1])),
        );
      }
      return place
        .entries()
        .flatMap(([name, value]) => explore(resource.context.shared, () => judge(name, value)));
    }),
  );
}

function valuesAt(from: Value, path: readonly string[]): Value[] {
  return path.reduce<Value[]>(
    (values, key) => values.flatMap((value) => (key === '[]' ? value.items() : [value.member(key)])),
    [from],
  );
}
