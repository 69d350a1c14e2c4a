import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Cyrillic}/u,
  // Letters of Russian that Ukrainian does not have, and letters of other scripts.
  foreign: /[ыэёъЫЭЁЪ]|[^\P{L}\p{Script=Cyrillic}\p{Script=Latin}]/u,
  neverSaid: /доказ|анонім|відхилен|відмовлен|недійсн|неприпустим|помилк|видален/i,
  unheard: /не шум|тих|мовч|напиш|смс|sms/i,
  isKept: /телефоні|збережено|Нічого не/i,
  phone: /телефон/,
  notAtOnce: 'Тут не відповідають одразу.',
}
