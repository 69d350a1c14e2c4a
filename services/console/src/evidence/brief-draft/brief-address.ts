/** Where a brief of an item is made; `atMs` of a film, `replaces` the brief whose place it takes. Anyone may link to it. */
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
