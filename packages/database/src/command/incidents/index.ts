export type { LockStanding } from '../../incidents/lock-standing.ts'
export { listTrail, type TrailEntry, type TrailQuery } from './custody-trail.ts'
export { findLockStanding } from './lock-standing.ts'
export { findMembership, type IncidentSummary, listIncidents } from './memberships.ts'
