import type { Words } from '../words.ts'

export const looking = {
  heading: 'Etsin ihmistä',
  call: 'Etsitkö ihmistä? Soita {number}',
  cannot: 'Tällä sivulla ei voi etsiä. Yllä oleva numero auttaa etsijöitä.',
  tell: 'Voit myös kirjoittaa meille. Täällä ei vastata heti.',
  who: 'Ketä etsit?',
  whoAbout: 'Kirjoita nimi ja ikä, jos tiedät ne.',
  looks: 'Miltä hän näyttää? Mitä hänellä on yllään?',
  where: 'Missä näit hänet tai kuulit hänestä viimeksi?',
  when: 'Milloin se oli?',
  way: 'Miten voimme tavoittaa sinut?',
  wayAbout: 'Kirjoita puhelinnumero tai sähköposti. Poliisi avaa sen vain, jos on syy.',
  onlyFirst: 'Vain ensimmäiseen kysymykseen pitää vastata.',
  after: 'Soita myös tähän numeroon. Tällä sivulla ei voi etsiä.',
} as const satisfies Words['looking']
