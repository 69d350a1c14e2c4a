import { type Identity, parseIdentity, recipientOf } from './keys.ts'

/** The file that `age -i` reads: comment lines, then the key. `created` has whole seconds, in UTC. */
export function formatIdentityFile(identity: Identity, created: Date): string {
  const at = `${created.toISOString().slice(0, 19)}Z`
  return `# created: ${at}\n# public key: ${recipientOf(identity)}\n${identity}\n`
}

/** The single identity in an identity file; undefined if the file holds none, several, or anything else. */
export function parseIdentityFile(text: string): Identity | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  return lines.length === 1 ? parseIdentity(lines[0]?.trim()) : undefined
}
