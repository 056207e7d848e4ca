import { type Json } from '../json-value';
import { type Made, mapped, same, type Sam } from './made';
import { at, textOf } from './raw';

const base = '/Properties/Auth/UsagePlan';

/** The usage plan of an API, with the key that it is used with. */
export function usagePlan(sam: Sam, stage: Json): Made[] {
  const plan = at(sam.properties['Auth'], 'UsagePlan');
  const kind = textOf(at(plan, 'CreateUsagePlan'));
  if (kind !== 'PER_API' && kind !== 'SHARED') return [];
  const own = mapped(plan, same('UsagePlanName', 'Description', 'Quota', 'Throttle', 'Tags'), base);
  const api = { Ref: sam.logicalId };
  const id = `${sam.logicalId}UsagePlan`;
  const key = `${sam.logicalId}ApiKey`;
  return [
    {
      logicalId: id,
      type: 'AWS::ApiGateway::UsagePlan',
      properties: { ...own.properties, ApiStages: [{ ApiId: api, Stage: stage }] },
      origins: own.origins,
      at: base,
    },
    {
      logicalId: key,
      type: 'AWS::ApiGateway::ApiKey',
      properties: { Enabled: true, StageKeys: [{ RestApiId: api, StageName: stage }] },
      at: base,
    },
    {
      logicalId: `${sam.logicalId}UsagePlanKey`,
      type: 'AWS::ApiGateway::UsagePlanKey',
      properties: { KeyId: { Ref: key }, KeyType: 'API_KEY', UsagePlanId: { Ref: id } },
      at: base,
    },
  ];
}
