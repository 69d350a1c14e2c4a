/** An officer's role in one incident (design §5 Officers). What each may do is one table in services/command. */
export const ROLES = ['viewer', 'analyst', 'commander', 'ops', 'auditor'] as const
export type Role = (typeof ROLES)[number]
export const parseRole = (text: unknown): Role | undefined => ROLES.find((role) => role === text)

/** An officer's name for signing in: 1–64 visible characters without spaces at the ends. */
export function parseOfficerName(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const name = text.normalize('NFC')
  return /^[\p{L}\p{N}][\p{L}\p{N}._@ -]{0,62}[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(name) ? name : undefined
}
