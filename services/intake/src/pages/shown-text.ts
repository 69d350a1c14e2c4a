import { html } from 'hono/html'

// C0 and C1 except the line feed, and characters that reverse or hide text (witness text is untrusted).
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that we look for
const MARKS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** Replaces control and direction characters by a visible mark. Line breaks stay. */
export const shownText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(MARKS, '\ufffd')

/** Text written by people. `<bdi>` isolates its direction, and line breaks are kept. */
export const peopleText = (text: string) =>
  html`${shownText(text)
    .split('\n')
    .map((line, at) => html`${at === 0 ? '' : html`<br>`}<bdi>${line}</bdi>`)}`
