import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const CONSOLE = fileURLToPath(new URL('../../console/src', import.meta.url))
/** Matches `en: 'Some text'` followed by its Finnish and Swedish texts. */
const ENTRY = /en:\s*(['"])((?:(?!\1).)+)\1,\s*fi:\s*(['"])((?:(?!\3).)+)\3,\s*sv:\s*(['"])((?:(?!\5).)+)\5/g

/** The console's English texts that differ from both translations. */
const english = (): ReadonlySet<string> =>
  new Set(
    readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...readFileSync(`${CONSOLE}/${path}`, 'utf8').matchAll(ENTRY)])
      .flatMap(([, , en = '', , fi = '', , sv = '']) => (en === fi || en === sv || en.length < 4 ? [] : [en.trim()])),
  )

/** Read once, because there are many catalogs and pages are checked repeatedly. */
let known: ReadonlySet<string> | undefined

/** Words that occur only in English sentences, not in Finnish or Swedish ones. */
const TELLING = /\b(?:the|are|was|with|from|this|that|not|and|of|its|been|which|when|by)\b/i

/** Not checked: text by or to witnesses, text from files, and text that is equal in every language. */
const OTHERS = 'bdi, code, script, style, select, .reply-templates, .maplibregl-map'

/** Texts on the page that are visible or read aloud. */
async function spoken(page: Page): Promise<readonly string[]> {
  const seen = await page.evaluate((others) => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest(others)) texts.push(node.textContent ?? '')
    return texts
  }, OTHERS)
  const read = await page.evaluate((others) => {
    const names = ['aria-label', 'title', 'alt', 'placeholder']
    const elements = [...document.querySelectorAll(names.map((name) => `[${name}]`).join(','))]
    return elements
      .filter((element) => !element.closest(others))
      .flatMap((element) => names.map((name) => element.getAttribute(name) ?? ''))
  }, OTHERS)
  return [...seen, ...read].map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '')
}

/** English texts on a page in another language. */
export async function englishLeftOvers(page: Page): Promise<readonly string[]> {
  known ??= english()
  const all = known
  return (await spoken(page)).filter((text) => all.has(text) || TELLING.test(text))
}
