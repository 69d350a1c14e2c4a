import type { Judged } from '../judged.test-kit.ts'

export const judged: Judged = {
  own: /\p{Script=Latin}/u,
  foreign: /[^\P{L}\p{Script=Latin}]/u,
  neverSaid: /todist(e|us|ee)|anonyym|nimettöm|hylät|hylkä|virhe|kelpaamat|poistett/i,
  unheard: /hilja|vaiti|viesti|tekstiviest/i,
  isKept: /puhelimessa|tallessa|Mitään ei/i,
  phone: /puhelime/,
  notAtOnce: 'Täällä ei vastata heti.',
}
