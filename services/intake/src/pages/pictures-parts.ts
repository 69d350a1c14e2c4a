import { html } from 'hono/html'
import { hear } from './hear.ts'
import type { PageSetting } from './page-setting.ts'
import { type SignName, sign } from './signs.ts'

/**
 * What can be sent, as four signs: what lies on this phone, a photo, a film, a voice. Without script each has a field of
 * its own that opens the phone's own program for it (HTML Media Capture), and a voice is recorded by that program, too.
 */
export function chooseByPictures(setting: PageSetting) {
  const { page, pictures } = setting.words
  return html`<div id="choose" class="entry"><label for="pick" data-add="${page.add}" hidden>${page.choose}</label>
<div id="ways" class="pair"><div>${label(setting, 'pick', 'gallery', pictures.gallery)}<input id="pick" class="file" type="file" name="file" multiple></div>
<div>${label(setting, 'camera', 'photo', pictures.photo)}<input id="camera" class="file" type="file" name="file" accept="image/*" capture="environment"></div>
<div>${label(setting, 'film', 'film', pictures.film)}<input id="film" class="file" type="file" name="file" accept="video/*" capture="environment"></div>
<div class="plain">${label(setting, 'sound', 'voice', page.voice)}<input id="sound" class="file" type="file" name="file" accept="audio/*" capture="user"></div>
<button id="voice" type="button" class="quiet" hidden>${signed(setting, 'voice', page.voice)}</button></div><div id="voice-note"></div></div>`
}

const label = (setting: PageSetting, field: string, name: SignName, text: string) =>
  html`<div><label class="button quiet" for="${field}">${signed(setting, name, text)}</label></div>`

/** A sign with its words below it. */
const signed = (setting: PageSetting, name: SignName, text: string) =>
  html`<span>${sign(setting, name)}<br>${text}</span>`

/** With script it stays in view as soon as there is something to send. */
export const sendByPictures = (setting: PageSetting) =>
  html`<div id="bar" class="bar entry"><p id="need" class="trouble" role="alert"></p>${hear(setting, 'send')}<button id="go">${signed(setting, 'send', setting.words.page.send)}</button></div>`
