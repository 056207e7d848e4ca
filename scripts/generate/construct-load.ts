/** The load that every page of a construct reckons with: one month of a middling application. */
export const load = {
  requests: 10_000_000,
  users: 10_000,
  /** Of each log group. */
  logGigabytes: 10,
  /** Of each bucket, table and database. */
  storedGigabytes: 50,
  /** Data that leaves a distribution. */
  sentGigabytes: 100,
  /** Calls of each function, of 100 ms each. */
  calls: 1_000_000,
  callSeconds: 0.1,
  /** Of each key, secret, queue and bucket. */
  smallRequests: 100_000,
  /** Of each client for machines: one every ten minutes, as long as ours live. */
  machineTokens: 4380,
  /** Steps of each state machine. */
  steps: 10_000,
  hours: 730,
} as const;
