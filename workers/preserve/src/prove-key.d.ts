import { type HandlerOutcome } from '@firsthand/queues'
import type { PreserveDeps } from './preserve-deps.ts'
/** An incident accepts nothing until what is sealed to it has been opened here (design §5 Keys). */
export declare function proveKey(
  { door, keyring, log }: Pick<PreserveDeps, 'door' | 'keyring' | 'log'>,
  of: string,
): Promise<HandlerOutcome>
