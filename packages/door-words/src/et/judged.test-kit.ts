import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Latin}/u,
  // Letters of Finnish, Swedish, Latvian and Lithuanian that Estonian does not have, and letters of other scripts.
  foreign: /[åāčēģīķļņūąęėįųø]|[^\P{L}\p{Script=Latin}]/iu,
  neverSaid:
    /tõend|anonüüm|nimetu(?!s)|lükat[iau]\S* tagasi|tagasi lükat|lükkasime tagasi|keeldu|kehtetu|vigane|vigase|vigas|(?<!\p{L})(?:viga|vea)(?!\p{L})|veatea|kustuta|esildis|esitatud/iu,
  unheard: /(?<!\p{L})(?:vait|vaiki|vaiks|vaikus|tasa(?!\p{L}))|hiljuke|sõnum|(?<!\p{L})sms/iu,
  isKept: /telefonis|meil hoiul|Midagi ei/i,
  phone: /telefon/,
  notAtOnce: 'Siin ei vastata kohe.',
}
