/** The page "How to check this address". It claims nothing that a copy of it could not claim. */
export const check = {
  title: 'How to check this address',
  intro: 'A page cannot prove who made it. Check its address instead.',
  address: 'Our address',
  onion: 'Our address for the Tor Browser',
  how: 'What to do',
  ownSite: 'Find this address on the police’s own site.',
  theirSite: 'The police name this address on their own site:',
  typeSite: 'Type that site’s address yourself, too. A false page links to false pages.',
  radio: 'The police name our address on the radio, too.',
  type: 'Type our address yourself, letter by letter.',
  compare: 'Look at the address line of your browser. Every letter must match.',
  link: 'Do not trust a link from a stranger.',
  crest: 'A name or a crest can be copied. It proves nothing.',
  unsure: 'Not sure? Do not send yet. Your files stay on your phone.',
} as const
