/**
 * The address of the form for a brief of an item. `atMs` is the instant of a film; `replaces` is the brief that the new
 * one replaces. Any page may link to it.
 */
export function briefHref(
  incident: string,
  item: string,
  { atMs, replaces }: { readonly atMs?: number | undefined; readonly replaces?: string | undefined } = {},
): string {
  const query = new URLSearchParams({ item })
  if (atMs !== undefined) query.set('at', String(Math.round(atMs)))
  if (replaces !== undefined) query.set('replaces', replaces)
  return `/incidents/${incident}/briefs?${query}`
}
