import type { IncidentFacts } from '@firsthand/database/ops'

/** An incident as `--json` prints it. Times are in epoch ms. */
export const incidentDocument = (incident: IncidentFacts) => ({
  id: incident.id,
  slug: incident.slug,
  kind: incident.kind,
  state: incident.state,
  exercise: incident.exercise,
  title: incident.title,
  place: incident.place,
  zone: incident.zone,
  languages: incident.languages,
  maxFileBytes: incident.maxFileBytes,
  maxFiles: incident.maxFiles,
  lockMode: incident.lockMode,
  lockDays: incident.lockDays,
  keepUntil: incident.keepUntil,
  accepting: accepts(incident),
  keyProvenAt: incident.keyProvenAt ?? null,
  openedAt: incident.openedAt,
  closedAt: incident.closedAt ?? null,
})

export const accepts = (incident: IncidentFacts): boolean =>
  (incident.state === 'drill' || incident.state === 'active') && incident.keyProvenAt !== undefined
