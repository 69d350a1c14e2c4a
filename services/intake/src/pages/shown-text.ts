import { html } from 'hono/html'

// C0 and C1 but the line feed, and what turns text round or hides in it (witness text is untrusted).
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that we look for
const MARKS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** Control and direction marks become a visible mark; lines stay lines. */
export const shownText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(MARKS, '\ufffd')

/** Text of people: text nodes in an isolate whose direction is its own, its lines kept. */
export const peopleText = (text: string) =>
  html`${shownText(text)
    .split('\n')
    .map((line, at) => html`${at === 0 ? '' : html`<br>`}<bdi>${line}</bdi>`)}`
