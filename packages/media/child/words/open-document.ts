// Words of OpenDocument (OASIS, version 1.3), with a page for each sheet or slide.
import { type Book, createPages, type Pages } from './book.ts'
import { attribute, createPeople, scan, unescaped } from './markup.ts'
import type { Reading } from './page.ts'

export async function openDocument({ read }: Book): Promise<Reading> {
  if (/<(\w+:)?encryption-data/.test(await read('META-INF/manifest.xml'))) return { code: 'encrypted' }
  const written = createPages()
  const { pages, say } = written
  const state = { isBody: false, isCell: false }
  // Names of people who commented or changed something are left out, because officers see names only after giving a
  // reason.
  const people = createPeople()
  scan(await read('content.xml'), {
    onTag(name, isEnd, raw, isEmpty) {
      people.onTag(name, isEnd, isEmpty)
      if (name === 'office:body') state.isBody = !isEnd
      if (name === 'table:table-cell') state.isCell = !isEnd && !isEmpty
      if (!isEnd && isPage(name)) beginPage(written, attribute(raw, 'table:name'))
      // A cell stays in its line of the table, even with several paragraphs.
      say(isEnd && state.isCell && name === 'text:p' ? ' ' : blankOf(name, isEnd))
    },
    onText(text) {
      if (state.isBody && !people.isWithin()) say(unescaped(text))
    },
  })
  return { pages }
}

/** Text before the first sheet or slide becomes a page of its own. */
function beginPage({ pages, say, turn }: Pages, title: string): void {
  if (pages[0]?.text.trim() !== '') turn()
  if (title !== '') say(`${title}\n`)
}

const isPage = (name: string): boolean => name === 'draw:page' || name === 'table:table'

const BLANK_AT_END: Readonly<Record<string, string>> = {
  'text:p': '\n',
  'text:h': '\n',
  'table:table-row': '\n',
  'table:table-cell': '\t',
}
const BLANK_AT_START: Readonly<Record<string, string>> = { 'text:tab': '\t', 'text:line-break': '\n', 'text:s': ' ' }
const blankOf = (name: string, isEnd: boolean): string => (isEnd ? BLANK_AT_END : BLANK_AT_START)[name] ?? ''
