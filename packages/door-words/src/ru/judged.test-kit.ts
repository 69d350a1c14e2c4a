import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Cyrillic}/u,
  // Letters of Ukrainian and Belarusian that Russian does not have, and letters of other scripts.
  foreign: /[іїєґўІЇЄҐЎ]|[^\P{L}\p{Script=Cyrillic}\p{Script=Latin}]/u,
  neverSaid: /доказат|улик|аноним|отклон|отказан|отверг|недействит|недопустим|неверн|ошиб|удал[её]н/i,
  unheard: /не шум|(?<!\p{L})тих|тиш|затаи|молч|напиш|смс|sms|сообщени/iu,
  isKept: /на (?:вашем )?телефоне|сохран[её]н|Ничего не/i,
  phone: /телефон/,
  notAtOnce: 'Здесь не отвечают сразу.',
}
