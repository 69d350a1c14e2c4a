// Words of .xlsx (ECMA-376 part 1 §18): a page for each sheet, its cells separated by tabs.
import { type Book, inOrder, localName, MOST_PARTS, relations } from './book.ts'
import { attribute, scan, unescaped } from './markup.ts'
import type { Page } from './page.ts'

export async function sheetPages({ names, read, isFull }: Book): Promise<readonly Page[]> {
  const strings = sharedStrings(await read('xl/sharedStrings.xml'))
  const targets = relations(await read('xl/_rels/workbook.xml.rels'))
  const sheets: { readonly title: string; readonly at: string | undefined }[] = []
  scan(await read('xl/workbook.xml'), {
    onTag(name, _isEnd, raw) {
      if (localName(name) === 'sheet')
        sheets.push({ title: attribute(raw, 'name'), at: targets.get(attribute(raw, 'r:id')) })
    },
    onText: () => undefined,
  })
  const named = sheets.map(({ title, at }) => ({ title, name: at?.startsWith('/') ? at.slice(1) : `xl/${at}` }))
  const known = named.filter(({ name }) => names.includes(name))
  const all =
    known.length > 0 ? known : inOrder(names, /^xl\/worksheets\/[^/]+\.xml$/).map((name) => ({ title: '', name }))
  const pages: Page[] = []
  for (const { title, name } of all.slice(0, MOST_PARTS)) {
    if (isFull(pages)) break
    pages.push({ page: pages.length + 1, text: `${title}\n${sheetText(await read(name), strings)}` })
  }
  return pages
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let isText = false
  let isSpoken = false
  scan(xml, {
    onTag(name, isEnd, _raw, isEmpty) {
      const local = localName(name)
      if (local === 'si' && !isEnd) strings.push('')
      else if (local === 'rPh') isSpoken = !isEnd && !isEmpty
      else if (local === 't') isText = !isEnd && !isEmpty
    },
    onText(text) {
      if (isText && !isSpoken && strings.length > 0) strings[strings.length - 1] += unescaped(text)
    },
  })
  return strings
}

function sheetText(xml: string, strings: readonly string[]): string {
  const said: string[] = []
  let type = ''
  let isValue = false
  scan(xml, {
    onTag(name, isEnd, raw, isEmpty) {
      const local = localName(name)
      if (local === 'row' && isEnd) said.push('\n')
      else if (local === 'c' && isEnd) said.push('\t')
      else if (local === 'c') type = attribute(raw, 't')
      else if (local === 'v' || local === 't') isValue = !isEnd && !isEmpty
    },
    onText(text) {
      if (isValue) said.push(type === 's' ? (strings[Number(text)] ?? '') : unescaped(text))
    },
  })
  return said.join('')
}
