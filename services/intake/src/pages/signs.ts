import { html, raw } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/**
 * Signs for those who do not read: a white drawing on a square of its own, like a public information sign (ISO 7001), so
 * that it looks the same in the light, in the dark and with any colour of text. Things stand for deeds where there is a
 * thing: people who do not read recognise a thing more surely than a mark. Blue is a deed, red is danger, green is an
 * acknowledgement, brown is trouble, grey is what surrounds a deed.
 */
const BLUE = '#0b5394'
const RED = '#b3261e'
const GREEN = '#0a6033'
const BROWN = '#7a2e00'
const GREY = '#4b5866'

interface Drawing {
  readonly ground: string
  /** Lines. */
  readonly lines: string
  /** What is white as a whole. */
  readonly filled?: string
  /** It has a direction, so it is mirrored where one reads from right to left. */
  readonly turns?: true
}

const DRAWINGS = {
  gallery: {
    ground: BLUE,
    lines: 'M8 15h25v24H8zM15 15V9h25v24h-7M9 35l7-9 6 7 4-4 6 7',
    filled: 'M27 20a2 2 0 1 0 .01 0z',
  },
  photo: {
    ground: BLUE,
    lines: 'M6 15h9l3-5h12l3 5h9v23H6zM24 19a7 7 0 1 0 .01 0z',
    filled: 'M24 23a3 3 0 1 0 .01 0z',
  },
  film: { ground: BLUE, lines: 'M6 14h24v20H6z', filled: 'M32 21l10-7v20l-10-7zM11 19h6v4h-6z' },
  voice: {
    ground: BLUE,
    lines: 'M14 21a10 10 0 0 0 20 0M24 31v8M17 39h14',
    filled: 'M18 13a6 6 0 0 1 12 0v8a6 6 0 0 1-12 0z',
  },
  send: { ground: BLUE, lines: '', filled: 'M7 8l35 16L7 40l4-13 16-3-16-3z', turns: true },
  add: { ground: BLUE, lines: 'M24 10v28M10 24h28' },
  stop: { ground: BLUE, lines: '', filled: 'M14 14h20v20H14z' },
  code: { ground: BLUE, lines: 'M22 24h19v6M34 24v5M15 17a7 7 0 1 0 .01 0z' },
  save: { ground: BLUE, lines: 'M24 8v20M15 20l9 9 9-9M9 32v7h30v-7' },
  write: { ground: BLUE, lines: 'M9 39l3-10L32 9l7 7-20 20zM28 13l7 7' },
  hear: { ground: BLUE, lines: 'M30 18a8 8 0 0 1 0 12M34 12a15 15 0 0 1 0 24', filled: 'M7 19h7l11-9v28l-11-9H7z' },
  away: {
    ground: BLUE,
    lines: 'M29 17l-6 10 7 5 1 9M23 27l-5 8H9M29 17l-9-1-6 6M29 17l5 7h7',
    filled: 'M32 6a4 4 0 1 0 .01 0z',
    turns: true,
  },
  call: {
    ground: RED,
    lines: 'M28 9a12 12 0 0 1 11 11M28 16a5 5 0 0 1 4 4',
    filled: 'M8 14l6-6 7 9-4 4c1 4 5 8 9 10l4-4 10 7-6 6C22 44 7 28 8 14z',
  },
  arrived: { ground: GREEN, lines: 'M11 25l9 9 17-19' },
  wait: { ground: BROWN, lines: 'M13 8h22M13 40h22M16 8c0 12 16 20 16 32M32 8c0 12-16 20-16 32' },
  cut: {
    ground: BROWN,
    lines: 'M8 21a23 23 0 0 1 32 0M15 29a13 13 0 0 1 18 0M9 39L39 8',
    filled: 'M24 33a3 3 0 1 0 .01 0z',
  },
  failed: { ground: BROWN, lines: 'M24 8l17 31H7zM24 20v8M24 33v.5' },
  pause: { ground: BROWN, lines: 'M18 13v22M30 13v22' },
  bin: { ground: GREY, lines: 'M9 14h30M19 14V9h10v5M13 14l2 26h18l2-26M21 21v12M27 21v12' },
  keep: { ground: GREY, lines: 'M13 16h22M20 16v-5h8v5M16 16l2 21h12l2-21M8 8l32 32' },
  hide: { ground: GREY, lines: 'M6 24c8-14 28-14 36 0-8 14-28 14-36 0zM24 19a5 5 0 1 0 .01 0zM10 39L38 9' },
  back: { ground: GREY, lines: 'M38 24H11M22 12L10 24l12 12', turns: true },
} as const satisfies Readonly<Record<string, Drawing>>

export type SignName = keyof typeof DRAWINGS

/** A sign in a page. It is silent: the words beside it, or its link's label, are what is read aloud. */
export function sign({ words }: Pick<PageSetting, 'words'>, name: SignName, size = 72) {
  const { ground, lines, filled = '', turns }: Drawing = DRAWINGS[name]
  const mirror = turns && words.direction === 'rtl' ? ' transform="matrix(-1 0 0 1 48 0)"' : ''
  return html`<svg width="${size}" height="${size}" viewBox="0 0 48 48" aria-hidden="true" focusable="false" data-sign="${name}">${raw(
    `<path fill="${ground}" d="M7 0h34a7 7 0 0 1 7 7v34a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7V7a7 7 0 0 1 7-7z"/><g fill="#fff"${mirror}>` +
      (filled === '' ? '' : `<path d="${filled}"/>`) +
      (lines === ''
        ? ''
        : `<path fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" d="${lines}"/>`) +
      '</g>',
  )}</svg>`
}

/** Signs that only the script shows, by rules of its own. It finds each by its name. */
export const laterSigns = (setting: PageSetting) =>
  html`<div id="signs" hidden>${LATER.map((name) => sign(setting, name))}</div>`

const LATER = [
  ...(['send', 'add', 'stop', 'code', 'save', 'write', 'arrived', 'wait', 'cut', 'failed', 'pause', 'bin'] as const),
  ...(['keep', 'voice', 'film', 'photo', 'gallery'] as const),
]
