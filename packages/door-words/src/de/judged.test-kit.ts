import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Latin}/u,
  // Letters that German does not have. "Café" has its é.
  foreign: /[^\P{L}a-zA-ZäöüÄÖÜßé]/u,
  neverSaid:
    /beweis|indiz|anonym|einreich|eingereicht|ablehn|abgelehnt|abgewiesen|zurückgewiesen|verweiger|ungültig|fehlerhaft|\bfehler|gelöscht|\blösch/i,
  unheard:
    /\b(?:leise|still|ruhig|ruhe|schweig\w*|flüster\w*|lärm|sms|simsen)\b|geräusch|eine nachricht|(?:text|kurz)nachricht/i,
  isKept: /(?:auf|in) (?:Ihrem|dem|diesem) Handy|gespeichert|Nichts (?:ist|geht|wurde)/i,
  phone: /Handy/,
  notAtOnce: 'Hier antwortet niemand sofort.',
}
