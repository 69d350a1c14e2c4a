// What stands on a screen, as the browser laid it out. These functions run in the page: each uses nothing of this module.
import type { Page } from 'playwright-core'

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A text, or a field or picture, which has no text. */
export interface Piece {
  readonly what: string
  readonly isText: boolean
  /** Its element, by a number. Pieces of one element do not lie over each other. */
  readonly owner: number
  readonly boxes: readonly Box[]
  /** The button in which it stands. */
  readonly button: Box | undefined
  /** The elements around it that cut off what runs out of them. */
  readonly cutters: readonly Box[]
  /** Whether it stays in view while the page moves below it. */
  readonly isAfloat: boolean
  readonly fontSize: number
  /** Words that continue on another line. A digest or an address may. */
  readonly broken: readonly string[]
}

export interface Control {
  readonly what: string
  readonly height: number
  readonly colour: string
  readonly href: string
  /** Links between doors, incidents or sentences. Their colour and height follow other rules. */
  readonly kind: 'button' | 'door' | 'line' | 'in a sentence'
}

export interface Screen {
  readonly width: number
  readonly contentWidth: number
  readonly pieces: readonly Piece[]
  readonly controls: readonly Control[]
  /** The colour of what one presses next. */
  readonly deed: string
}

export async function gatherScreen(page: Page): Promise<Screen> {
  const pieces = await page.evaluate(gatherPieces)
  const controls = await page.evaluate(gatherControls)
  const sizes = await page.evaluate(() => {
    const { clientWidth: width, scrollWidth: contentWidth } = document.documentElement
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'var(--deed)'
    const deed = getComputedStyle(probe).color
    probe.remove()
    return { width, contentWidth, deed }
  })
  return { pieces, controls, ...sizes }
}

const gatherPieces = (): Piece[] => {
  const owners: Element[] = []
  const boxOf = ({ left, right, top, bottom }: DOMRect): Box => ({ left, right, top, bottom })
  const isShown = (one: Element): boolean =>
    one.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
  const around = (one: Element | null): Element[] => (one === null ? [] : [one, ...around(one.parentElement)])
  const pieceOf = (owner: Element, text: string, rects: readonly DOMRect[]): Piece => {
    const button = owner.closest('button, .button, .door, #exit')?.getBoundingClientRect()
    const outer = around(owner)
    const cutters = outer.filter((one) => /hidden|clip/.test(getComputedStyle(one).overflow) && one !== document.body)
    return {
      what: text || `<${owner.tagName} ${owner.id}>`,
      isText: text !== '',
      owner: owners.includes(owner) ? owners.indexOf(owner) : owners.push(owner) - 1,
      boxes: rects.filter(({ width, height }) => width > 1 && height > 1).map(boxOf),
      button: button && boxOf(button),
      cutters: cutters.map((one) => boxOf(one.getBoundingClientRect())),
      isAfloat: outer.some((one) => /fixed|sticky/.test(getComputedStyle(one).position)),
      fontSize: Number.parseFloat(getComputedStyle(owner).fontSize),
      broken: [],
    }
  }
  const brokenIn = (node: Node): string[] =>
    [...(node.nodeValue ?? '').matchAll(/\p{L}{3,}/gu)].flatMap(({ index, 0: word }) => {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      // After a soft hyphen a word begins with nothing, at the end of the line above.
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))
      return new Set(lines).size > 1 ? [word] : []
    })
  const pieces: Piece[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim()
    if (!owner || text === '' || owner.matches('script, style, option, textarea') || !isShown(owner)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const broken = owner.closest('code, .words bdi') ? [] : brokenIn(node)
    pieces.push({ ...pieceOf(owner, text, [...range.getClientRects()]), broken })
  }
  const solid = 'input:not(.file):not([type=checkbox]), textarea, select, img, progress'
  for (const one of document.body.querySelectorAll(solid))
    if (isShown(one)) pieces.push(pieceOf(one, '', [one.getBoundingClientRect()]))
  return pieces.filter(({ boxes }) => boxes.length > 0)
}

const gatherControls = (): Control[] => {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
  const kindOf = (one: Element): Control['kind'] => {
    if (one.matches('.door, .choice .button')) return 'door'
    if (one.matches('button, .button')) return 'button'
    const isWhole = plain(one.parentElement?.textContent) === plain(one.textContent)
    const isInline = one.matches('a') && getComputedStyle(one).display === 'inline' && !one.matches('nav a')
    return isInline && !isWhole ? 'in a sentence' : 'line'
  }
  const controls =
    'button, a, summary, select, textarea, label.tick, label.button, input:not(.file):not([type=checkbox])'
  return [...document.body.querySelectorAll(controls)]
    .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((one) => ({
      what: `${one.tagName.toLowerCase()}${one.id && `#${one.id}`} “${plain(one.textContent).slice(0, 40)}”`,
      height: one.getBoundingClientRect().height,
      // A choice that is pressed has the colour of a deed, and is none.
      colour: one.hasAttribute('aria-pressed') ? '' : getComputedStyle(one).backgroundColor,
      href: one.getAttribute('href') ?? '',
      kind: kindOf(one),
    }))
}
