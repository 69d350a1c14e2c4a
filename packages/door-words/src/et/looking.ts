import type { Words } from '../words.ts'

export const looking = {
  heading: 'Otsin kedagi',
  call: 'Otsid kedagi? Helista {number}',
  cannot: 'See leht ei saa otsida. Ülal olev number aitab otsijaid.',
  tell: 'Võid ka meile kirjutada. Siin ei vastata kohe.',
  who: 'Keda sa otsid?',
  whoAbout: 'Kirjuta nimi ja vanus, kui tead.',
  looks: 'Milline ta välja näeb? Mis tal seljas on?',
  where: 'Kus sa teda viimati nägid või temast kuulsid?',
  when: 'Millal see oli?',
  way: 'Kuidas saame sinuga ühendust võtta?',
  wayAbout: 'Kirjuta telefoninumber või e-post. Politsei avab selle ainult siis, kui on põhjus.',
  onlyFirst: 'Vastama pead ainult esimesele küsimusele.',
  after: 'Helista ka sellele numbrile. See leht ei saa otsida.',
} as const satisfies Words['looking']
