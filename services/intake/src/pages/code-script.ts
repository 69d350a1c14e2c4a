import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/**
 * The script of the code's pages, with its words and the paths of what it loads itself. It takes a code out of the
 * address, reads along while one is typed, saves one as a picture, keeps what this device knows of its files, and converts the times of replies from UTC to the
 * phone's own time.
 */
export const codeScript = ({ assets: { lazy }, words: { entry, later } }: PageSetting) =>
  html`<script src="${lazy['code'] ?? ''}" data-words="${lazy['words'] ?? ''}" data-mend="${lazy['mend'] ?? ''}" data-own="${lazy['own'] ?? ''}" data-read="${entry.read}" data-from-address="${entry.fromAddress}" data-picture-title="${later.pictureTitle}" data-picture-save="${later.pictureSave}" data-picture-hold="${later.pictureHold}" defer></script>`
