import { html } from 'hono/html'
import { fill, LANGUAGES, wordsOf } from '../words/catalog.ts'
import type { PageSetting } from './page-setting.ts'

type Html = ReturnType<typeof html>

export interface Frame {
  readonly title: string
  readonly body: Html
  readonly hasScript?: boolean
  /** The danger line belongs where people arrive, not on what they get after sending. */
  readonly hasDanger?: boolean
  readonly hasLanguages?: boolean
}

/** In every state of a drill, on every page (issue: "every page says EXERCISE"). */
const banner = (setting: PageSetting): Html | string =>
  setting.exercise ? html`<header class="exercise">${setting.words.page.exercise}</header>` : ''

export function frame(setting: PageSetting, page: Frame): Html {
  const { words, assets, language } = setting
  return html`<!doctype html>
<html lang="${language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${setting.exercise ? 'EXERCISE – ' : ''}${page.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets.stylePath}">
${page.hasScript ? html`<script src="${assets.scriptPath}" defer></script>` : ''}
</head>
<body>
${banner(setting)}
<main>
${page.hasDanger ? html`<p class="danger">${fill(words.page.danger, { number: setting.emergencyNumber })}</p>` : ''}
<h1>${page.title}</h1>
${page.body}
</main>
${page.hasLanguages === false ? '' : languages(setting)}
</body>
</html>`
}

const languages = (setting: PageSetting): Html =>
  html`<nav class="languages" aria-label="${setting.words.page.language}">${LANGUAGES.map((one) =>
    one === setting.language
      ? html`<b>${wordsOf(one).name}</b> `
      : html`<a href="${setting.here}?lang=${one}" lang="${one}" hreflang="${one}">${wordsOf(one).name}</a> `,
  )}</nav>`
