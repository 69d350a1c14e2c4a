// Words of .pptx (ECMA-376 part 1 §19): a page for each slide, with its notes.
import { type Book, inOrder, localName, MOST_PARTS, relations } from './book.ts'
import { attribute, scan, unescaped } from './markup.ts'
import type { Page } from './page.ts'

export async function slidePages({ names, read, isFull }: Book): Promise<readonly Page[]> {
  const targets = relations(await read('ppt/_rels/presentation.xml.rels'))
  const order: string[] = []
  scan(await read('ppt/presentation.xml'), {
    onTag(name, _isEnd, raw) {
      if (localName(name) === 'sldId') order.push(`ppt/${targets.get(attribute(raw, 'r:id'))}`)
    },
    onText: () => undefined,
  })
  const known = order.filter((name) => names.includes(name))
  const slides = known.length > 0 ? known : inOrder(names, /^ppt\/slides\/slide\d+\.xml$/)
  const pages: Page[] = []
  for (const name of slides.slice(0, MOST_PARTS)) {
    if (isFull(pages)) break
    const [, number = ''] = /slide(\d+)\.xml$/.exec(name) ?? []
    const notes = relations(await read(`ppt/slides/_rels/slide${number}.xml.rels`))
    const note = [...notes.values()].find((target) => /notesSlide\d+\.xml$/.test(target))
    const noteXml = note === undefined ? '' : await read(`ppt/notesSlides/${note.split('/').at(-1)}`)
    pages.push({ page: pages.length + 1, text: `${drawnText(await read(name))}\n${drawnText(noteXml)}` })
  }
  return pages
}

/** DrawingML: text stands in `a:t` inside `a:p`. */
function drawnText(xml: string): string {
  const said: string[] = []
  let isText = false
  scan(xml, {
    onTag(name, isEnd, _raw, isEmpty) {
      const local = localName(name)
      if (local === 't') isText = !isEnd && !isEmpty
      else if ((local === 'p' && isEnd) || local === 'br') said.push('\n')
    },
    onText(text) {
      if (isText) said.push(unescaped(text))
    },
  })
  return said.join('')
}
