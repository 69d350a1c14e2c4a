export { runCanary } from '@firsthand/runtime'
export { ensureCheckIncident } from './incidents/check-incident.ts'
export { type IncidentWish, type OpeningDeps, openIncident, systemZone } from './incidents/open-incident.ts'
export { addOfficer } from './officers/add-officer.ts'
