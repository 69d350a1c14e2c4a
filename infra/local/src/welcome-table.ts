import type { FirstRunFacts } from './run-record.ts'
import type { Started } from './run-stack.ts'

/** The short table that is printed for a person when everything runs. */
export function welcomeTable({ settings, intakeUrl, commandUrl }: Started, facts: FirstRunFacts): string {
  const { officer, incident } = facts
  const rows: [string, string][] = [
    ['Witnesses', `${intakeUrl}/${incident.slug}`],
    ['Officers', commandUrl],
    ['  name', officer.name],
    ['  password', officer.password],
    ['  authenticator', otpauthUrl(officer)],
    ['Fill the drill', 'npm run -s firsthand -- demo'],
    ['Data and logs', settings.data],
  ]
  const warnings = settings.hasS3
    ? []
    : ['Evidence lies on this disk, without Object Lock: nothing keeps it from being deleted.']
  const lines = rows.map(([name, value]) => `  ${name.padEnd(16)}${value}`)
  return ['', ...lines, ...warnings.map((warning) => `\n  ${warning}`), ''].join('\n')
}

// The URI that authenticator apps accept, typed or as a QR code.
function otpauthUrl({ name, totpSecret }: FirstRunFacts['officer']): string {
  return `otpauth://totp/Firsthand:${encodeURIComponent(name)}?secret=${totpSecret}&issuer=Firsthand`
}
