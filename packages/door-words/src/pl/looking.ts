import type { Words } from '../words.ts'

export const looking = {
  heading: 'Szukam kogoś',
  call: 'Szukasz kogoś? Dzwoń pod {number}',
  cannot: 'Ta strona nie może szukać. Numer wyżej pomaga tym, którzy szukają.',
  tell: 'Możesz też do nas napisać. Nikt nie odpowiada tu od razu.',
  who: 'Kogo szukasz?',
  whoAbout: 'Wpisz imię, nazwisko i wiek, jeśli je znasz.',
  looks: 'Jak ta osoba wygląda? Co ma na sobie?',
  where: 'Gdzie ta osoba była ostatnio widziana lub słyszana?',
  when: 'Kiedy to było?',
  way: 'Jak się z tobą skontaktować?',
  wayAbout: 'Wpisz numer telefonu lub e-mail. Policjanci otwierają to tylko wtedy, gdy mają powód.',
  onlyFirst: 'Wystarczy odpowiedź na pierwsze pytanie.',
  after: 'Zadzwoń też pod ten numer. Ta strona nie może szukać.',
} as const satisfies Words['looking']
