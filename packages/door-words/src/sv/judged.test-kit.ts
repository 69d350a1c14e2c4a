import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Latin}/u,
  foreign: /[^\P{L}\p{Script=Latin}]/u,
  neverSaid: /\bbevis|anonym|avvisa|ogiltig|felaktig|raderad|raderat|raderas/i,
  unheard: /\btyst|\bsms|meddelande/i,
  isKept: /i din telefon|är sparad|är sparat|Inget (?:försvinner|ändrades)/i,
  phone: /telefon/,
  notAtOnce: 'Ingen svarar här med en gång.',
}
