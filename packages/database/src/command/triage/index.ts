export { type Decided, type DecideOutcome, type Decision, decide, type Overtaken, undo } from './decide.ts'
export { countGroup, type GroupCount, WHOLES, type Whole } from './group.ts'
export { readTriageProgress, type TriageProgress } from './progress.ts'
export { LEASE_SECONDS, type Leased, MOST_HELD, returnLeases, sweepLeases, takeItems, type Why } from './take.ts'
