import type { Words } from '../words.ts'

export const script = {
  waiting: 'odottaa',
  sending: 'lähetetään',
  kept: 'tallessa',
  paused: 'tauolla',
  stalled: 'Yhteys on poikki. Jatkamme itsestään; pidä sivu auki.',
  failed: 'ei lähetetty',
  unreadable: 'Puhelimesi ei anna lukea tätä tiedostoa. Valitse se uudelleen.',
  empty: 'Valitse tiedosto tai kirjoita lause.',
  remove: 'Poista',
  allKept: 'Kaikki on tallessa. Voit sulkea sivun.',
  someFailed: 'Joitakin tiedostoja ei lähetetty; katso yllä. Ne ovat yhä puhelimessasi.',
  wordsKept: 'Sanasi ovat tallessa.',
  tooLarge: 'suurempi kuin {size}: liian suuri lähetettäväksi täällä',
  busy: 'Lähetetään. Pidä tämä sivu auki.',
} as const satisfies Words['script']
