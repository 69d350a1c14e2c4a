import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Latin}/u,
  foreign: /[^\P{L}\p{Script=Latin}]/u,
  neverSaid: /\b(evidence|submissions?|submit\w*|refused?|invalid|anonym\w*)\b/i,
  unheard: /\b(quiet|silent|silence|text|texts|sms)\b/i,
  isKept: /on your phone|kept|Nothing (?:is lost|was)/i,
  phone: /phone/,
  notAtOnce: 'Nobody answers here at once.',
}
