import { openThread } from '@firsthand/runtime'
import type { Candidate, PairVerdict } from '@firsthand/sound'
import type {
  AddPrint,
  CandidatesRequest,
  LinkDesk,
  PairOfItems,
  PairsRequest,
  RefusedPair,
  VerifyRequest,
} from './link-desk.ts'

/** The link desk, which runs in a thread. */
export interface Linker {
  indexed(incident: string): Promise<readonly string[]>
  absent(request: { readonly incident: string; readonly items: readonly string[] }): Promise<readonly string[]>
  add(request: AddPrint): Promise<'added' | 'damaged'>
  remove(request: { readonly incident: string; readonly items: readonly string[] }): Promise<void>
  candidates(request: CandidatesRequest): Promise<readonly Candidate[]>
  verify(request: VerifyRequest): Promise<PairVerdict | undefined>
  unmeasured(request: PairsRequest): Promise<readonly PairOfItems[]>
  remember(request: PairsRequest & { readonly refused: readonly RefusedPair[] }): Promise<void>
  refusedOf(request: { readonly incident: string; readonly items: readonly string[] }): Promise<readonly RefusedPair[]>
  close(): Promise<void>
}

export function openLinker(): Linker {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  const thread = openThread<LinkDesk>(new URL(`link-thread${extension}`, import.meta.url))
  return {
    indexed: (incident) => thread.call('indexed', incident),
    absent: (request) => thread.call('absent', request),
    // The buffer is transferred to the thread, because it is not used here again.
    add: (request) =>
      thread.call('add', request, request.bytes.buffer instanceof ArrayBuffer ? [request.bytes.buffer] : []),
    remove: (request) => thread.call('remove', request),
    candidates: (request) => thread.call('candidates', request),
    verify: (request) => thread.call('verify', request),
    unmeasured: (request) => thread.call('unmeasured', request),
    remember: (request) => thread.call('remember', request),
    refusedOf: (request) => thread.call('refusedOf', request),
    close: () => thread.close(),
  }
}
