import type { Words } from '../words.ts'

export const check = {
  title: 'Jak sprawdzić ten adres',
  intro: 'Po stronie nie widać, kto ją zrobił. Dlatego sprawdź jej adres.',
  address: 'Nasz adres',
  onion: 'Nasz adres dla przeglądarki Tor',
  how: 'Co zrobić',
  ownSite: 'Znajdź ten adres na stronie samej policji.',
  theirSite: 'Policja podaje ten adres na swojej stronie:',
  typeSite: 'Adres tamtej strony też wpisz samodzielnie. Fałszywa strona prowadzi do fałszywych stron.',
  radio: 'Policja podaje nasz adres także w radiu.',
  type: 'Wpisz nasz adres samodzielnie, litera po literze.',
  compare: 'Spójrz na pasek adresu w przeglądarce. Każda litera musi się zgadzać.',
  link: 'Nie ufaj linkowi od kogoś obcego.',
  crest: 'Nazwę lub herb można skopiować. Niczego nie potwierdzają.',
  unsure: 'Nie masz pewności? Jeszcze nie wysyłaj. Twoje pliki zostają w twoim telefonie.',
} as const satisfies Words['check']
