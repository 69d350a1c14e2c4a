import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Arabic}/u,
  // Letters of Persian and Urdu that Arabic does not have, and letters of other scripts.
  foreign: /[پچژگکیےہٹڈڑں]|[^\P{L}\p{Script=Arabic}\p{Script=Latin}]/u,
  neverSaid: /دليل|أدلة|مجهول|مرفوض|رُفض|رفضنا|غير صالح|غير صحيح|خطأ|حُذف|محذوف|حذفنا/,
  unheard: /هدوء|هادئ|اهدأ|صمت|صامت|اصمت|اسكت|رسالة|رسائل|نصية|SMS/i,
  isKept: /هاتفك|محفوظ|لم يضِع|لم يتغير/,
  phone: /هاتف/,
  notAtOnce: 'لا أحد يرد هنا فورًا.',
}
