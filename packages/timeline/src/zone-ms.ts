/** A stated offset in ms east of UTC: `+02:00` → 7,200,000; `Z` → 0. */
export function zoneMs(zone: string): number {
  const found = /^([+-])(\d{2}):(\d{2})$/.exec(zone)
  if (!found) return 0
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000
}
