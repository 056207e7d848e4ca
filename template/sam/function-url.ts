import { type Made, mapped, same, type Sam } from './made';
import { permission } from './permission';
import { at, isFunction } from './raw';

/** A function URL; without an authorizer, everybody may call it. */
export function functionUrl({ logicalId, properties }: Sam): Made[] {
  const config = properties['FunctionUrlConfig'];
  if (config === undefined || config === null) return [];
  const base = '/Properties/FunctionUrlConfig';
  const url = mapped(config, same('AuthType', 'Cors', 'InvokeMode'), base);
  const type = at(config, 'AuthType');
  const isOpen = type === 'NONE' || isFunction(type);
  const name = { Ref: logicalId };
  return [
    {
      logicalId: `${logicalId}Url`,
      type: 'AWS::Lambda::Url',
      properties: { ...url.properties, TargetFunctionArn: name },
      origins: url.origins,
      at: base,
    },
    ...(isOpen
      ? [
          permission({
            logicalId: `${logicalId}UrlPublicPermissions`,
            functionName: name,
            principal: '*',
            at: base,
            more: { Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: type },
          }),
        ]
      : []),
  ];
}
