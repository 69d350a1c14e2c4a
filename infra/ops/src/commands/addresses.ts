import { readPageFiles } from '@firsthand/page-files'
import { addressesText } from '../addresses/addresses-words.ts'
import { checkOutside } from '../addresses/check-outside.ts'
import { expectedPage } from '../addresses/expected-page.ts'
import { ownAddresses } from '../addresses/own-addresses.ts'
import { type NotCompared, ownAddressOf } from '../addresses/own-page.ts'
import { verdictOf } from '../addresses/page-verdict.ts'
import { CliError } from '../cli/cli-error.ts'
import type { Command, CommandContext } from '../cli/command.ts'
import { flagOf, textOf } from '../cli/options.ts'

export const addresses: Command = {
  name: 'addresses',
  summary: "the door's addresses and digests for the force's own site; is what is served outside still ours?",
  help: `firsthand addresses [--check URL [--files-only]]

Prints what the force's own site can show, so that anybody can check the page:
the public address (FIRSTHAND_PUBLIC_URL), the onion address (INTAKE_ONION), the
address of each open incident, and the SHA-256 of style and scripts. Every visitor
gets the same style and scripts; the page around them carries a fresh key each time.

  --check URL   looks at a page from outside instead, as a phone does. Compares every
                script with this version's files, and the whole page with what our own
                intake serves at the same path: each number, text, link and element.
                Our intake is the running stack's, or FIRSTHAND_INTAKE_URL. Says same,
                differs or missing, names what differs, and ends with exit code 1
                unless everything was compared and is the same.
  --files-only  compares the files and what acts in the page, but no number, text or
                link. Needs no stack: for another machine and line.

Each page is looked at alone: check /SLUG, /SLUG/now, /SLUG/send and /about.
A badge on the page proves nothing, because a copy can show it. An onion address is
not checked: this command does not speak Tor.

  firsthand addresses --check https://witness.example.org/harbour`,
  options: { check: { type: 'string' }, 'files-only': { type: 'boolean' } },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const expected = expectedPage(await readPageFiles())
    const check = textOf(context.given, 'check')
    if (check !== undefined) {
      const url = parseAddress(check)
      return verdictOf(await checkOutside(url, { expected, own: ownPageOf(url, context), signal: context.signal }))
    }
    const own = await ownAddresses(context)
    const { policy, style, scripts } = expected
    return { document: { ...own, style, scripts, policy }, text: addressesText(own, expected) }
  },
}

/** The address of the same page at our own intake, if one is known here. */
function ownPageOf(url: URL, { given, stack }: CommandContext): URL | NotCompared {
  if (flagOf(given, 'files-only')) return 'not-asked'
  try {
    return ownAddressOf(url, stack().intakeUrl())
  } catch (cause) {
    if (cause instanceof CliError && cause.code === 'no-stack') return 'not-known'
    throw cause
  }
}

function parseAddress(text: string): URL {
  const url = URL.parse(text)
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === '') return url
  throw new CliError('usage', '--check must be an address that begins with https:// or http://')
}
