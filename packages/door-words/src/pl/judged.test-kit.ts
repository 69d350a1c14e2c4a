import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Latin}/u,
  // Letters of Czech, Slovak, German, French and the Nordic languages, and letters of other scripts.
  foreign: /[^\P{L}\p{Script=Latin}]|[äöüßåøæčřšžěůáíýâêîôûàèëïçñ]/iu,
  neverSaid:
    /dow[oó]d|anonim|odrzuc|odmow|odmówi|nieważn|nieprawidłow|niepoprawn|niewłaściw|błąd|błęd|usunięt|zgłoszeni/i,
  unheard: /cisz|cich|milcz|zamilk|hałas|sms|wiadomoś|napisz/i,
  isKept: /w (?:\p{L}+ )?telefonie|zachowan|Nic nie/iu,
  phone: /telefon/,
  notAtOnce: 'Nikt nie odpowiada tu od razu.',
}
