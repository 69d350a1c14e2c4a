import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Latin}/u,
  // Letters that French does not have.
  foreign: /[^\P{L}a-zA-ZàâæçéèêëîïôœùûüÿÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ]/u,
  neverSaid: /preuve|anonym|soumis|soumett|refus|rejet|invalide|non valable|erreur|supprim|effac/i,
  unheard: /silenc|sans bruit|de bruit|\bchut|chuchot|taire|taisez|sans parler|discr[eè]t|\bsms\b|texto|message/i,
  isKept: /sur (?:votre|ce) téléphone|gardé|gardons|Rien n’(?:est|a)/i,
  phone: /téléphone/,
  notAtOnce: 'Personne ne répond ici tout de suite.',
}
