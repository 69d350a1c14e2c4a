import type { ReadFrom } from '@firsthand/database/reconstruct'
import { openThread } from '@firsthand/runtime'
import type { SolveDesk, SolvedRevision, SolveRequest } from './solve-desk.ts'

/** The solve desk, which runs in a thread, so that solving delays no renewal of a lease. */
export interface Solver {
  from(incident: string): Promise<ReadFrom>
  solve(request: SolveRequest): Promise<SolvedRevision | 'nothing-new' | 'read-all'>
  stored(incident: string): Promise<void>
  drop(incident: string): Promise<void>
  close(): Promise<void>
}

export function openSolver(): Solver {
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
  const thread = openThread<SolveDesk>(new URL(`solve-thread${extension}`, import.meta.url))
  return {
    from: (incident) => thread.call('from', incident),
    solve: (request) => thread.call('solve', request),
    stored: (incident) => thread.call('stored', incident),
    drop: (incident) => thread.call('drop', incident),
    close: () => thread.close(),
  }
}
