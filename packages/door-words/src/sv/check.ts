import type { Words } from '../words.ts'

export const check = {
  title: 'Så kontrollerar du adressen',
  intro: 'En sida kan inte visa vem som gjort den. Kontrollera adressen i stället.',
  address: 'Vår adress',
  onion: 'Vår adress i Tor Browser',
  how: 'Gör så här',
  ownSite: 'Leta efter adressen på polisens egen webbplats.',
  theirSite: 'Polisen visar adressen på sin egen webbplats:',
  typeSite: 'Skriv också webbplatsens adress själv. En falsk sida leder till falska sidor.',
  radio: 'Polisen säger vår adress också i radio.',
  type: 'Skriv vår adress själv, bokstav för bokstav.',
  compare: 'Titta på webbläsarens adressrad. Varje bokstav måste stämma.',
  link: 'Lita inte på en länk från en främling.',
  crest: 'Ett namn eller ett märke kan kopieras. Det säger ingenting.',
  unsure: 'Är du osäker? Skicka inte än. Dina filer finns kvar i din telefon.',
} as const satisfies Words['check']
