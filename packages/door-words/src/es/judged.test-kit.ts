import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Latin}/u,
  // Letters that Spanish does not have.
  foreign: /[^\P{L}a-zA-ZáéíñóúüÁÉÍÑÓÚÜ]/u,
  neverSaid:
    /\bprueba|evidencia|an[óo]nim|rechaz|deneg|inv[áa]lid|no (?:es )?válid|\berror|err[óo]ne|elimin|\bborr[aeo]|suprim|someti/i,
  unheard: /silenci|callad|cálle|\bruido|susurr|en voz baja|\bsms\b|mensaje/i,
  isKept: /en (?:su|este) teléfono|guardad|Nada se (?:pierde|ha)|No se ha/i,
  phone: /teléfono/,
  notAtOnce: 'Aquí nadie responde al momento.',
}
