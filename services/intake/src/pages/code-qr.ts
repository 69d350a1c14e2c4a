import { raw } from 'hono/html'
import { encode } from 'uqr'

/** The width, in modules, of the white margin that scanners require (ISO/IEC 18004). */
const QUIET = 4
const SIDE_PX = 208

/** An SVG of `text`, dark on white in every colour scheme. `name` is its accessible name. No style, no script. */
export function qrSvg(text: string, name: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const whole = size + 2 * QUIET
  const path = data.map((row, y) => runsOf(row, y)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE_PX}" height="${SIDE_PX}" viewBox="0 0 ${whole} ${whole}" role="img" aria-label="${escapeText(name)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${whole}v${whole}H0z"/><path fill="#000" d="${path}"/></svg>`
}

/** The picture as markup for a page. It needs no escaping: everything in it is ours or was escaped above. */
export const qrMarkup = (text: string, name: string) => raw(qrSvg(text, name))

/** The path of one row. Each run of dark modules is one rectangle. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; ) {
    let end = x
    while (row[end] === true) end += 1
    if (end > x) path += `M${x + QUIET} ${y + QUIET}h${end - x}v1h-${end - x}z`
    x = Math.max(end, x + 1)
  }
  return path
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one)
