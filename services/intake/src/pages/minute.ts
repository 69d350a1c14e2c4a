import { html } from 'hono/html'

/** The minute in UTC, because we do not ask where a phone is. The page's script converts it to the phone's own time. */
export function minute(at: number) {
  const iso = new Date(at).toISOString().slice(0, 16)
  return html`<time datetime="${iso}Z" dir="ltr">${iso.replace('T', ' ')} UTC</time>`
}
