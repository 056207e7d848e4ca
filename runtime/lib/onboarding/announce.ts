import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { eventSource, type TenantEvent } from './contract';
import { meaning, OnboardingError } from './outcome';
import { type EventBridge } from './services';

export type Announce = (tenant: string, event: TenantEvent) => Promise<void>;

/** Tells everybody who listens on a bus. It is told once at least: whoever acts on it acts on what the registry says. */
export function announcing(events: EventBridge, EventBusName: string): Announce {
  return async (tenant, DetailType) => {
    const Detail = JSON.stringify({ tenant });
    const { FailedEntryCount, Entries } = await events
      .send(new PutEventsCommand({ Entries: [{ Source: eventSource, DetailType, Detail, EventBusName }] }))
      .catch((error: unknown) => {
        throw meaning(error);
      });
    if (FailedEntryCount !== 0) throw new OnboardingError('Unavailable', Entries?.[0]?.ErrorCode ?? 'event');
  };
}
