import { err, ok, type Result } from '@firsthand/domain'

/** The address of clamd, from the configuration alone. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number }

/** Parses `unix:/path` or `tcp://host:port` (an IPv6 address in brackets). */
export function parseClamdAddress(text: string): Result<ClamdAddress, 'malformed'> {
  const path = /^unix:(?:\/\/)?(\/[^\0]{1,100})$/.exec(text)?.[1]
  if (path !== undefined) return ok({ path })
  const found = /^tcp:\/\/(?:\[([0-9a-f:.]{2,45})\]|([a-z0-9.-]{1,253})):(\d{1,5})$/i.exec(text)
  const host = found?.[1] ?? found?.[2]
  const port = Number(found?.[3])
  if (host === undefined || port < 1 || port > 65_535) return err('malformed')
  return ok({ host, port })
}
