import { wordsOf } from '@firsthand/door-words'
import { html, raw } from 'hono/html'
import { afterThanks } from './after-thanks.ts'
import { callLinks } from './call-links.ts'
import { dangerLine, hideLine, topBar } from './first-lines.ts'
import type { PageSetting } from './page-setting.ts'
import type { Screen } from './screen.ts'
import { withUnsure } from './unsure.ts'

type Html = ReturnType<typeof html>

export interface Frame {
  readonly title: string
  /** The heading, if it is more than the title's text. */
  readonly heading?: Html
  /** Whether everything that the heading counts was acknowledged. */
  readonly isKept?: boolean
  /** The title in the tab and the history, if the page's heading would reveal too much there. */
  readonly tab?: string
  readonly body: Html
  /** Stands before everything else in the page, even the danger line. */
  readonly first?: Html
  /** Whether the danger line is shown: on pages where people arrive, not on the page after sending. */
  readonly hasDanger?: boolean
  /** True if the page's body has the call link, so that the frame adds none. */
  readonly hasOwnCall?: boolean
  readonly hasLanguages?: boolean
  /** The screen of an incident's page that is shown. */
  readonly screen?: Screen
  /** Stands before the languages: the way back. */
  readonly before?: Html
  /** A sign on "Hide this page", on the path without reading. */
  readonly exitSign?: Html
}

/** "EXERCISE", on every page of a drill, in every state of it. */
const banner = (setting: PageSetting): Html | string =>
  setting.exercise ? html`<header class="exercise">${setting.words.page.exercise}</header>` : ''

export function frame(setting: PageSetting, page: Frame): Html {
  const { words, assets, language } = setting
  const hasDanger = page.hasDanger || setting.isGuessed
  return html`<!doctype html>
<html lang="${language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${tabTitle(setting, page.tab ?? page.title)}</title>
<link rel="icon" href="data:,">
<style>${raw(assets.style)}</style>
<script src="${assets.scriptPath}" defer></script>
</head>
<body>
${banner(setting)}
${topBar(setting, page.exitSign)}
<main${page.screen === undefined ? '' : html` class="at-${page.screen}"`}>
${hideLine(setting)}
${page.hasLanguages === false ? '' : languages(setting, page.before)}
${page.first ?? ''}
${hasDanger ? firstLines(setting, page) : ''}
<h1 id="title" tabindex="-1"${page.isKept ? html` class="kept"` : ''}>${page.heading ?? page.title}</h1>
${hasDanger || page.hasOwnCall ? '' : afterThanks(setting)}
${page.body}
</main>
</body>
</html>`
}

/**
 * Instructions come before the call link, because somebody who smells gas must call from outside. On a page that begins
 * with the danger link, the call link comes before the instructions: both links must fit onto the smallest phone, and a
 * safety text may be long. The danger page itself shows the instructions first. After "Send" the danger link is hidden,
 * and the instructions come first, as on every other page.
 */
const firstLines = (setting: PageSetting, { first, hasOwnCall }: Frame): Html => {
  const says = dangerLine(setting)
  if (first !== undefined) return html`${callLinks(setting)}${says}`
  return html`${says}${hasOwnCall ? '' : callLinks(setting)}`
}

/**
 * The title in the tab and the history. An operator's neutral title stands alone: "EXERCISE" would reveal what this is.
 */
const tabTitle = (setting: PageSetting, title: string): string =>
  setting.texts['title'] ?? `${setting.exercise ? 'EXERCISE – ' : ''}${title}`

/** The languages by name, folded. The script puts those of the browser first, and tells nobody (decision 105). */
const languages = (setting: PageSetting, before?: Html): Html =>
  html`<nav class="languages" aria-label="${setting.words.page.language}">${before ?? ''}<details><summary>${setting.words.name}</summary>${setting.offered
    .filter((one) => one !== setting.language)
    .map(
      (one) =>
        html`<a href="${withUnsure(setting, `${setting.here}?lang=${one}`)}" lang="${one}" hreflang="${one}" dir="auto">${wordsOf(one).name}</a> `,
    )}</details></nav>`
