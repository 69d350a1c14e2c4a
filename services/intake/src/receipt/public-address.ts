import type { DoorContext } from '../http/request-body.ts'

/** A name, an IPv4 address or a bracketed IPv6 address, with or without a port. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::[0-9]{1,5})?$/
/** This machine, or a bare address: nobody has a certificate for those. */
const BARE = /^(?:localhost|[0-9]+(?:\.[0-9]+){3}|\[[^\]]+\])(?::|$)/

/**
 * The address that the witness used to come here, for the picture of the code: who came over Tor is led back over Tor.
 * It is the asker's own `Host`, so a made-up one leads nobody but the asker astray. Undefined when it is no host at all.
 */
export function publicAddress(c: DoorContext): string | undefined {
  const host = (c.req.header('Host') ?? '').toLowerCase()
  if (!HOST.test(host)) return undefined
  // The edge speaks TLS and we do not; an onion address is its own encryption.
  const isPlain = BARE.test(host) || /\.onion(?::|$)/.test(host)
  return `${isPlain ? 'http' : 'https'}://${host}`
}

/** The code stands behind the `#`: a browser sends that part to nobody. The language is no secret. */
export const codeLink = (
  address: string,
  { code, language }: { readonly code: string; readonly language: string },
): string => `${address}/receipt?lang=${language}#${code}`
