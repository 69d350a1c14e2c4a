import { crestOf } from './crest.ts'
import type { Force } from './force.ts'

/** A made crest, in the form in which drawing programs write one. */
export const CREST_SVG = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- a shield with a star -->
<svg xmlns="http://www.w3.org/2000/svg" width="48" height="60" viewBox="0 0 48 60">
  <defs><linearGradient id="a"><stop offset="0" stop-color="#1f5fbf"/><stop offset="1" style="stop-color:#0b2f66"/></linearGradient></defs>
  <path fill="url(#a)" stroke="#d9b64a" stroke-width="3" d="M3 3h42v28c0 14-9 22-21 26C12 53 3 45 3 31z"/>
  <path fill="#fff" d="M24 12l4 10 11 1-8 7 3 11-10-6-10 6 3-11-8-7 11-1z"/>
</svg>
`

/** A force with a name in two languages, a site and a crest. */
export function madeForce(): Force {
  const crest = crestOf(Buffer.from(CREST_SVG))
  if (!crest.ok) throw new Error(`the made crest: ${crest.error}`)
  const names = new Map([['en', 'Southwest Finland Police'] as const, ['fi', 'Lounais-Suomen poliisi'] as const])
  return { names, site: new URL('https://police.example/witness'), crest: crest.value }
}
