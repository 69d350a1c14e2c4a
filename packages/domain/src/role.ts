/** An officer's role in one incident. What each may do is one table in services/command. */
export const ROLES = ['viewer', 'analyst', 'commander', 'ops', 'auditor'] as const
export type Role = (typeof ROLES)[number]
export const parseRole = (text: unknown): Role | undefined => ROLES.find((role) => role === text)

declare const operator: unique symbol
/** Who types a command, by a name that is stated and not proven. */
export type Operator = string & { readonly [operator]: true }

/** 1–64 printable characters, without blanks at the ends. */
export function parseOperator(text: unknown): Operator | undefined {
  if (typeof text !== 'string') return undefined
  const name = text.normalize('NFC').trim()
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,64}$/u.test(name) ? (name as Operator) : undefined
}

/** An officer's name for signing in: 1–64 visible characters without spaces at the ends. */
export function parseOfficerName(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const name = text.normalize('NFC')
  return /^[\p{L}\p{N}][\p{L}\p{N}._@ -]{0,62}[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(name) ? name : undefined
}
