import { type IConstruct } from 'constructs';
import { PortcullisError } from '../waivers';

/**
 * The CloudFormation resource behind a construct of CDK's, to set what the construct has no prop for. Fails rather than
 * leave a promise unkept.
 */
export function definitionOf<T extends IConstruct>(construct: IConstruct, is: (x: unknown) => x is T): T {
  const definition = construct.node.defaultChild;
  if (is(definition)) return definition;
  throw new PortcullisError(
    'definition-missing',
    `${construct.node.path} has no definition to harden: check the version of aws-cdk-lib`,
  );
}
