import { CliError } from '../cli/cli-error.ts'
import type { Answer } from '../cli/command.ts'
import { table } from '../cli/table.ts'
import type { Checked } from './check-outside.ts'

const MOST_DIFFERENCES = 20

/**
 * What a look from outside means. @throws CliError `page-differs` if anything is not as our own intake or this version
 * serves it; `not-compared` if nobody asked for less than the whole page and our own intake could not be asked
 */
export function verdictOf(checked: Checked): Answer {
  const { url, findings, notCompared, isNoPage } = checked
  const odd = findings.filter(({ state }) => state === 'differs' || state === 'missing').length
  const isSame = odd === 0 && !isNoPage
  const document = { ...checked, ok: isSame && notCompared === null }
  if (isNoPage)
    throw new CliError(
      'page-not-found',
      `There is no such page: ${url}\nIs the end of the address right? See: firsthand incident list`,
      { document },
    )
  if (findings.length === 1 && findings[0]?.state === 'missing')
    throw new CliError('unreachable', `Nothing answers at ${url}`, { document })
  const text = textOf(checked)
  if (!isSame) {
    const why = `${odd} of ${findings.length} differ. Is it another version, or somebody else's page?`
    throw new CliError('page-differs', `THE PAGE IS NOT OURS.\n${text}\n${why}`, { document })
  }
  if (notCompared === null)
    return { document, text: `${text}\nAll of it is this version's, and as our own intake serves it.` }
  const told = `${text}\nIts files are this version's. NOT COMPARED: its numbers, texts and links. They may be false.`
  if (notCompared === 'not-asked') return { document, text: told }
  throw new CliError('not-compared', `${told}\nTo compare the files alone: --files-only`, { document })
}

function textOf({ url, findings, differences, notCompared, linksTo }: Checked): string {
  // First of all, because a false number costs the most.
  const told = differences.slice(0, MOST_DIFFERENCES).map((one) => `  ${one}.`)
  const rows = findings.map(({ what, state, detail }) => [`  ${what}`, state, detail])
  const more = differences.length - MOST_DIFFERENCES
  return [
    ...told,
    ...(more > 0 ? [`  … and ${more} more.`] : []),
    table([[url], ...rows]),
    ...(linksTo.length === 0 || notCompared === null
      ? []
      : [`The page links to: ${linksTo.join(', ')}. Do you know them?`]),
  ].join('\n')
}
