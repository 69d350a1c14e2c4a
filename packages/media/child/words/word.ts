// Words of .docx (ECMA-376 part 1 §17): text, notes, comments, headers and footers.
import { type Book, createPages, inOrder, localName } from './book.ts'
import { attribute, scan, unescaped } from './markup.ts'
import type { Page } from './page.ts'

export async function wordPages({ names, read, isFull }: Book): Promise<readonly Page[]> {
  const { pages, say, turn } = createPages()
  const rest = inOrder(names, /^word\/(footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/)
  for (const name of ['word/document.xml', ...rest]) {
    if (!isFull(pages)) scanWord(await read(name), say, turn)
    say('\n')
  }
  return pages
}

function scanWord(xml: string, say: (text: string) => void, turn: () => void): void {
  let isText = false
  scan(xml, {
    onTag(name, isEnd, raw, isEmpty) {
      const local = localName(name)
      // Deleted text stands in delText. It is read as well, because somebody wanted it gone.
      if (local === 't' || local === 'delText') isText = !isEnd && !isEmpty
      else if (isPageEnd(local, raw)) turn()
      else say(wordBlank(name, isEnd, isEmpty))
    },
    onText(text) {
      if (isText) say(unescaped(text))
    },
  })
}

const isPageEnd = (local: string, raw: string): boolean =>
  local === 'lastRenderedPageBreak' || (local === 'br' && attribute(raw, 'w:type') === 'page')

const WORD_BLANKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n' }

function wordBlank(name: string, isEnd: boolean, isEmpty: boolean): string {
  if (name === 'w:p') return isEnd || isEmpty ? '\n' : ''
  if (isEnd) return ''
  return WORD_BLANKS[name] ?? ''
}
