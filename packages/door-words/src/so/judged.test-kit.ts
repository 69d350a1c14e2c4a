import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /[a-z]/i,
  // Somali has no p, v or z, and only plain Latin letters.
  foreign: /[pvz]|(?![a-z])\p{L}/iu,
  neverSaid:
    /cadd[ae]y(?:n|mo)|daliil|markhaati|qarsoodi|magac la’aan|ansax|\bgudbint|\bdiid(?:ay|nay|mo|een)|qalad|khalad|khaldan|qaldan|cil+ad|tirtir/i,
  unheard: /aamus|shib|jabaq|buuq|qayli|hoos u hadal|fariin|farriin|fariim|qoraal u dir|sms/i,
  isKept: /taleefankaaga|haynaa|Waxba/,
  phone: /taleefan/i,
  notAtOnce: 'Halkan qofna isla markiiba kama jawaabo.',
}
