import type { Words } from '../words.ts'

export const looking = {
  heading: 'Qof ayaan raadinayaa',
  call: 'Qof ma raadinaysaa? Wac {number}',
  cannot: 'Boggani qof ma raadin karo. Lambarka kore wuxuu caawiyaa dadka qof raadinaya.',
  tell: 'Sidoo kale waad noo soo qori kartaa. Halkan qofna isla markiiba kama jawaabo.',
  who: 'Kumaad raadinaysaa?',
  whoAbout: 'Qor magac iyo da’, haddaad taqaan.',
  looks: 'Qofku sidee buu u eg yahay? Muxuu xiran yahay?',
  where: 'Xaggee ugu dambaysay inaad ku aragto ama ka maqasho?',
  when: 'Goorma ayay ahayd?',
  way: 'Sidee kuula soo xiriiri karnaa?',
  wayAbout: 'Qor lambar taleefan ama iimayl. Boolisku sabab la’aan ma furaan.',
  onlyFirst: 'Su’aasha hore oo keliya ayaa jawaab u baahan.',
  after: 'Lambarkan sidoo kale wac. Boggani qof ma raadin karo.',
} as const satisfies Words['looking']
