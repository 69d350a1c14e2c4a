import { type HandlerOutcome } from '@firsthand/queues'
import type { PreserveDeps } from './preserve-deps.ts'
/** The witness's own words into the evidence zone, once. All of it is outside text. */
export declare function readStatement(
  { door, keyring }: Pick<PreserveDeps, 'door' | 'keyring'>,
  id: string,
): Promise<HandlerOutcome>
/** "Ask us not to use this": hidden from lists, kept for the law. Items that come later are hidden when they are made. */
export declare function applyWithdrawal({ door }: Pick<PreserveDeps, 'door'>, id: string): Promise<HandlerOutcome>
/** How to reach the witness. Not opened here: that takes an officer, a reason and an entry in custody. */
export declare function keepContact({ door }: Pick<PreserveDeps, 'door'>, id: string): Promise<HandlerOutcome>
