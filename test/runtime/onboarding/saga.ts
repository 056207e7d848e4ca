import { create } from '../../../runtime/onboarding-create/handler';
import { end } from '../../../runtime/onboarding-end/handler';
import { rekey } from '../../../runtime/onboarding-rekey/handler';
import { type Dependencies } from '../../../runtime/lib/onboarding/bind';

export const tenant = 'acme';
export const keyPolicy = { Statement: [{ Sid: 'Use', Resource: '*', Condition: '{{tenant}}' }] };

/** A step, as a state machine calls it. */
export type Step = (dependencies: Dependencies) => Promise<void>;

const creating =
  (step: string, input: object): Step =>
  (dependencies) =>
    create(
      { step, input, tenantKeyPolicy: keyPolicy },
      dependencies,
      'arn:aws:kms:eu-central-1:111111111111:key/pooled',
    );
const ending =
  (step: string, input: object): Step =>
  (dependencies) =>
    end({ step, input }, dependencies);
const rekeying =
  (step: string, input: object): Step =>
  (dependencies) =>
    rekey({ step, input }, dependencies);

/** The steps of the workflows, in their order. A number is a wait, in seconds. */
export const workflows = {
  onboarding: (input: object = { tenant }) =>
    ['register', 'key', 'secret', 'activate'].map((step) => creating(step, input)),
  suspension: (input: object = { tenant }) => ['suspend', 'disable'].map((step) => ending(step, input)),
  resumption: (input: object = { tenant }) => [ending('enable', input), 300, ending('resume', input)],
  offboarding: (input: object = { tenant }) => [
    ending('begin', input),
    ending('disable', input),
    1200,
    ...['prove', 'delete', 'finish'].map((step) => ending(step, input)),
  ],
  rekeying: (input: object = { tenant, generation: 2 }) => [
    creating('nextKey', input),
    900,
    rekeying('switch', input),
    rekeying('move', input),
  ],
  retirement: (input: object = { tenant }) => [
    rekeying('disableOlder', input),
    1200,
    rekeying('deleteOlder', input),
  ],
} satisfies Record<string, (input?: object) => (Step | number)[]>;
export type Workflow = keyof typeof workflows;
