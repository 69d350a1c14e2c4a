import { createHmac } from 'node:crypto'

/**
 * One role for each process, with the least rights. `migrate` makes them and gives each the password that is derived
 * here.
 */
export const PROCESS_ROLES = [
  'intake',
  'relay',
  'preserve',
  'inspect',
  'normalise',
  'reconstruct',
  'command',
  'ops',
] as const
export type ProcessRole = (typeof PROCESS_ROLES)[number]

/** Derived from the owner's password, so that several hosts agree without another shared secret. */
export function rolePassword(ownerUrl: string, role: ProcessRole): string {
  const owner = new URL(ownerUrl)
  return createHmac('sha256', `firsthand ${owner.password}`).update(`role ${role}`).digest('base64url')
}

/** The owner's connection string with the role's own name and password in it. */
export function roleUrl(ownerUrl: string, role: ProcessRole): string {
  const url = new URL(ownerUrl)
  url.username = `firsthand_${role}`
  url.password = rolePassword(ownerUrl, role)
  return url.href
}
