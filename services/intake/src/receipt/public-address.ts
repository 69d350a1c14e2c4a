import type { DoorContext } from '../http/request-body.ts'

/** A name, an IPv4 address or a bracketed IPv6 address, with or without a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?$/
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/

/** The door's origins as configured by its operator. */
export interface OwnAddresses {
  readonly publicUrl?: string | undefined
  readonly onion?: string | undefined
}

/**
 * The door's own address as a witness may be told it: the origin by which the witness came, if it is ours. `Host` only chooses among
 * our own addresses. With any other `Host` the address is the configured public one, or undefined.
 */
export function publicAddress({ publicUrl, onion }: OwnAddresses, c: DoorContext): string | undefined {
  const host = (c.req.header('Host') ?? '').toLowerCase()
  if (!HOST.test(host)) return publicUrl
  const asked = [publicUrl, onion].find((own) => own !== undefined && new URL(own).host === host)
  return asked ?? (LOOPBACK.test(host) || isOfThisLine(host, c) ? `http://${host}` : publicUrl)
}

/** Allows a trial on a bare IP address: `host` must be the local address of this very connection. */
function isOfThisLine(host: string, c: DoorContext): boolean {
  const ours = c.env?.incoming?.socket.localAddress?.replace(/^::ffff:/, '')
  return ours !== undefined && host.replace(/:[0-9]+$/, '') === (ours.includes(':') ? `[${ours}]` : ours)
}
