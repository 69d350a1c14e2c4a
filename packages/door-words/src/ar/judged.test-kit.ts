import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Arabic}/u,
  foreign: /[^\P{L}\p{Script=Arabic}\p{Script=Latin}]/u,
  neverSaid: /دليل|أدلة|مجهول|مرفوض|رُفض|غير صالح/,
  unheard: /الهدوء|الصمت|صامت|رسالة/,
  isKept: /هاتفك|محفوظ|لم يضِع|لم يتغير/,
  phone: /هاتف/,
  notAtOnce: 'لا أحد يرد هنا فورًا.',
}
