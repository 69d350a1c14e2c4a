import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Latin}/u,
  // Letters that Turkish does not have, except in "Tor Browser" and EXERCISE, and letters of other scripts.
  foreign: /[äåæéèêëñòóôõøßčćęłńšśžźż]|q|(?<!Tor Bro)w|(?<!\(E)x|[^\P{L}\p{Script=Latin}]/iu,
  neverSaid:
    /delil|kanıt|anonim|isimsiz|kimliği belirsiz|kimliksiz|başvuru|reddedil|reddett|geri çevr|geçersiz|(?<!\p{L})hata|yanlış|silin(?:di|miş|ir|ecek)/iu,
  unheard: /sessiz|ses çıkar|fısıl|(?<!\p{L})sus(?!uz)|mesaj|sms/iu,
  isKept: /telefonunuzda|saklan|Hiçbir şey/,
  phone: /telefon/i,
  notAtOnce: 'Burada kimse hemen cevap vermez.',
}
