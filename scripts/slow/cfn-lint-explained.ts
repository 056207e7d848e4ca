/** A finding of cfn-lint that we disagree with. */
export interface Explained {
  /** Id of cfn-lint's rule. */
  readonly rule: string;
  /** The end of the place: type of the resource, then the path inside it. */
  readonly at: string;
  readonly reason: string;
}

/** Checked both ways: a finding that does not stand here fails, and so does a line here that nothing needs. */
export const explained: readonly Explained[] = [
  {
    rule: 'W3005',
    at: 'AWS::Lambda::Function/DependsOn/0',
    reason:
      'the CDK lets every function wait for the whole of its role, its policies among it; that Role names it too is no harm',
  },
  {
    rule: 'W3005',
    at: 'AWS::StepFunctions::StateMachine/DependsOn/0',
    reason: 'the CDK lets every workflow wait for the whole of its role, as it does for functions',
  },
  {
    rule: 'W3005',
    at: 'AWS::KMS::Key/DependsOn/0',
    reason:
      'the key waits for all roles that its policy names, of which some are named by an ARN that is a text',
  },
  {
    rule: 'W3005',
    at: 'AWS::SecretsManager::RotationSchedule/DependsOn/0',
    reason:
      'the schedule waits for the function and for the permission to call it; that it names the first is no harm',
  },
];
