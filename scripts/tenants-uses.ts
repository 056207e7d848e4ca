import { type Use } from './generate/construct-costs';

/** What the onboarding of one tenant uses, once: for the model and for the construct's page. */
export const onboardingOnce: readonly Use[] = [
  // Five states, each entered once, and the start of the run.
  { price: 'stateTransitions', quantity: 6 },
  { price: 'lambdaRequests', quantity: 4 },
  // Waiting for turns is most of it.
  { price: 'lambdaTime', quantity: 4 * 3 * 0.25 },
  // The record, and a turn in the budget for each metered request.
  { price: 'dynamoWrites', quantity: 12 },
  { price: 'dynamoReads', quantity: 6 },
  { price: 'kmsRequests', quantity: 6 },
  { price: 'secretRequests', quantity: 1 },
];
