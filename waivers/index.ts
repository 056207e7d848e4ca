export { acknowledgedRule, acknowledgementId, packName } from './acknowledgement';
export { PortcullisError } from './error';
export { expiryDefect, isCalendarDay, stateOf, type ExpiryDefect, type WaiverState } from './expiry';
export { formatWaiver, readWaiverText } from './text';
export { parseUndatedWaiver, parseWaiver, parseWaiverTerms, type Waiver, type Terms } from './waiver';
