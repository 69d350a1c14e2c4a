import { readPageFiles } from '@firsthand/page-files'
import { addressesText } from '../addresses/addresses-words.ts'
import { type Checked, checkOutside } from '../addresses/check-outside.ts'
import { expectedPage } from '../addresses/expected-page.ts'
import { ownAddresses } from '../addresses/own-addresses.ts'
import { CliError } from '../cli/cli-error.ts'
import type { Answer, Command } from '../cli/command.ts'
import { textOf } from '../cli/options.ts'
import { table } from '../cli/table.ts'

export const addresses: Command = {
  name: 'addresses',
  summary: "the door's addresses and digests for the force's own site; is what is served outside still ours?",
  help: `firsthand addresses [--check URL]

Prints what the force's own site can show, so that anybody can check the page:
the public address (FIRSTHAND_PUBLIC_URL), the onion address (INTAKE_ONION), the
address of each open incident, and the SHA-256 of style and scripts. Every visitor
gets the same style and scripts; the page around them carries a fresh key each time.

  --check URL   looks at a page from outside instead, as a phone does, and compares
                it and every script with this version's files. Needs no stack: run it
                on another machine and line. Says same, differs or missing, and ends
                with exit code 1 unless all is the same.

A badge on the page proves nothing, because a copy can show it. An onion address is
not checked: this command does not speak Tor.

  firsthand addresses --check https://witness.example.org/harbour`,
  options: { check: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const expected = expectedPage(await readPageFiles())
    const check = textOf(context.given, 'check')
    if (check !== undefined) return verdictOf(await checkOutside(parseAddress(check), expected, context.signal))
    const own = await ownAddresses(context)
    const { policy, style, scripts } = expected
    return { document: { ...own, style, scripts, policy }, text: addressesText(own, expected) }
  },
}

function parseAddress(text: string): URL {
  const url = URL.parse(text)
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '') return url
  throw new CliError('usage', '--check must be an address that begins with https:// or http://')
}

/** @throws CliError `page-differs` if anything is not as this version serves it */
function verdictOf(checked: Checked): Answer {
  const { url, findings, linksTo } = checked
  const rows = findings.map(({ what, state, detail }) => [`  ${what}`, state, detail])
  const odd = findings.filter(({ state }) => state !== 'same').length
  const document = { ...checked, ok: odd === 0 }
  const text = [
    table([[url], ...rows]),
    ...(linksTo.length === 0 ? [] : [`The page links to: ${linksTo.join(', ')}. Do you know them?`]),
  ].join('\n')
  if (odd === 0) return { document, text: `${text}\nAll of it is this version's.` }
  if (findings.length === 1 && findings[0]?.state === 'missing')
    throw new CliError('unreachable', `Nothing answers at ${url}`, { document })
  const why = `${odd} of ${findings.length} differ. Is it another version, or somebody else's page?`
  throw new CliError('page-differs', `THE PAGE IS NOT THIS VERSION'S.\n${text}\n${why}`, { document })
}
