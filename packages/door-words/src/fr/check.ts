import type { Words } from '../words.ts'

export const check = {
  title: 'Comment vérifier cette adresse',
  intro: 'Une page ne peut pas prouver qui l’a faite. Vérifiez plutôt son adresse.',
  address: 'Notre adresse',
  onion: 'Notre adresse pour le Tor Browser',
  how: 'Que faire',
  ownSite: 'Cherchez cette adresse sur le site de la police.',
  theirSite: 'La police donne cette adresse sur son propre site :',
  typeSite: 'Tapez aussi vous-même l’adresse de la police. Une fausse page mène à de fausses pages.',
  radio: 'La police dit aussi notre adresse à la radio.',
  type: 'Tapez vous-même notre adresse, lettre par lettre.',
  compare: 'Regardez la ligne d’adresse de votre navigateur. Chaque lettre doit être la même.',
  link: 'Ne suivez pas le lien d’une personne inconnue.',
  crest: 'On peut copier un nom ou un blason. Cela ne prouve rien.',
  unsure: 'Vous avez un doute ? N’envoyez rien pour l’instant. Vos fichiers restent sur votre téléphone.',
} as const satisfies Words['check']
