import { type PolicyConfig } from '../constructs/security-headers/sent-headers';

interface Behavior {
  readonly PathPattern?: string;
  readonly AllowedMethods: readonly string[];
  readonly ResponseHeadersPolicyId: { readonly Ref: string };
  readonly FunctionAssociations?: readonly {
    readonly EventType: string;
    readonly FunctionARN: { readonly 'Fn::GetAtt': readonly [string, string] };
  }[];
}
interface Resource {
  readonly Properties: {
    readonly DistributionConfig?: {
      readonly DefaultCacheBehavior: Behavior;
      readonly CacheBehaviors?: readonly Behavior[];
    };
    readonly ResponseHeadersPolicyConfig?: PolicyConfig;
    readonly FunctionCode?: string;
  };
}

/** What a distribution does on a path, read from its synthesized template. */
export interface Path {
  readonly pattern: string;
  readonly methods: readonly string[];
  readonly policy: PolicyConfig;
  /** The code of the function for viewer requests, where there is one. */
  readonly guard: string | undefined;
}

/** The paths of the only distribution of a template, the default one last. */
export function pathsOf(template: string): Path[] {
  const { Resources: resources }: { Resources: Readonly<Record<string, Resource>> } = JSON.parse(template);
  const [config] = Object.values(resources).flatMap(({ Properties }) => Properties.DistributionConfig ?? []);
  if (config === undefined) throw new Error('the template has no distribution');
  return [...(config.CacheBehaviors ?? []), config.DefaultCacheBehavior].map((behavior) => {
    const policy = resources[behavior.ResponseHeadersPolicyId.Ref]?.Properties.ResponseHeadersPolicyConfig;
    if (policy === undefined)
      throw new Error(`the headers of ${behavior.PathPattern ?? 'the default path'} are not in the template`);
    const guard = behavior.FunctionAssociations?.find(({ EventType }) => EventType === 'viewer-request');
    const code = guard && resources[guard.FunctionARN['Fn::GetAtt'][0]]?.Properties.FunctionCode;
    if (guard !== undefined && code === undefined)
      throw new Error('the code of the guard is not in the template');
    return { pattern: behavior.PathPattern ?? '*', methods: behavior.AllowedMethods, policy, guard: code };
  });
}
