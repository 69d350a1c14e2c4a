/** An officer's role in one incident. The rights of each role are one table in services/command. */
export const ROLES = ['viewer', 'analyst', 'commander', 'ops', 'auditor'] as const
export type Role = (typeof ROLES)[number]
export const parseRole = (text: unknown): Role | undefined => ROLES.find((role) => role === text)

declare const operator: unique symbol
/** The name of the person who types a command: stated, not proven. */
export type Operator = string & { readonly [operator]: true }

/** A name has 1–64 printable characters, with no blank at either end. */
export function parseOperator(text: unknown): Operator | undefined {
  if (typeof text !== 'string') return undefined
  const name = text.normalize('NFC').trim()
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]{1,64}$/u.test(name) ? (name as Operator) : undefined
}

/** An officer's sign-in name: 1–64 visible characters, with no space at either end. */
export function parseOfficerName(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  const name = text.normalize('NFC')
  return /^[\p{L}\p{N}][\p{L}\p{N}._@ -]{0,62}[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(name) ? name : undefined
}
