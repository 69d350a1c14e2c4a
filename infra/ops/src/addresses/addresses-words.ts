import { table } from '../cli/table.ts'
import type { ExpectedPage } from './expected-page.ts'
import type { OwnAddresses } from './own-addresses.ts'

/** What the force's own site can show, as plain text. */
export function addressesText(own: OwnAddresses, page: ExpectedPage): string {
  const { incidents } = own
  const rows = incidents.flatMap(({ address, onion, title, exercise }) =>
    [address, ...(onion === null ? [] : [onion])].map((one) => [
      `  ${one}`,
      `${exercise ? 'EXERCISE, do not publish: ' : ''}${title}`,
    ]),
  )
  return [
    'ADDRESS',
    `  ${own.address}`,
    ...(own.onion === null ? [] : [`  ${own.onion}   (Tor Browser)`]),
    ...(own.isPublic ? [] : ['  This is the address of this machine. Set FIRSTHAND_PUBLIC_URL.']),
    '',
    'OPEN NOW',
    rows.length === 0 ? '  nothing' : table(rows),
    '',
    'STYLE AND SCRIPTS (SHA-256 in hexadecimal, and as in Content-Security-Policy and integrity)',
    ...[page.style, ...page.scripts].map(
      ({ name, path, sha256, integrity }) =>
        `  ${path ?? `${name} (stands in every page)`}\n    ${sha256}\n    ${integrity}`,
    ),
    '',
    'CONTENT-SECURITY-POLICY',
    `  ${page.policy}`,
  ].join('\n')
}
