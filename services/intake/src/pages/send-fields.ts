import { html } from 'hono/html'
import type { PageSetting } from './page-setting.ts'

/** Questions of the form without script, all of them optional. The place where the witness was THEN is asked separately from where they are now. */
export function sendFields({ words: { arrived, page } }: PageSetting) {
  return html`<details><summary>${arrived.placeAndTime}</summary>
<label for="where">${page.where}</label><input id="where" name="where" type="text" maxlength="1000">
<label for="when-kind">${page.when}</label><select id="when-kind" name="whenKind"><option value="">–</option><option value="now">${page.whenNow}</option><option value="earlier-today">${page.whenEarlier}</option><option value="exact">${page.whenExact}</option></select>
<label for="when">${page.whenAbout}</label><input id="when" name="when" type="text" maxlength="1000">
<label for="when-local">${page.whenLocal}</label><input id="when-local" name="whenLocal" type="datetime-local" dir="ltr">
<label for="now">${page.nowWhere}</label><input id="now" name="nowWhere" type="text" maxlength="1000">
</details>
<label class="tick"><input type="checkbox" id="else" name="forSomeoneElse"> <span>${page.forSomeoneElse}</span></label>
<details><summary>${page.reach}</summary>
<label for="way">${page.way}</label><input id="way" name="way" type="text" maxlength="1000" aria-describedby="way-about">
<p id="way-about" class="small">${page.wayAbout}</p>
<label for="safe">${page.safeTime}</label><input id="safe" name="safeTime" type="text" maxlength="1000">
</details>`
}
