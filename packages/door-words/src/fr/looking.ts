import type { Words } from '../words.ts'

export const looking = {
  heading: 'Je cherche quelqu’un',
  call: 'Vous cherchez quelqu’un ? Appelez le {number}',
  cannot: 'Cette page ne peut pas chercher. Le numéro ci-dessus aide ceux qui cherchent.',
  tell: 'Vous pouvez aussi nous écrire. Personne ne répond ici tout de suite.',
  who: 'Qui cherchez-vous ?',
  whoAbout: 'Écrivez un nom et un âge, si vous les connaissez.',
  looks: 'Comment est cette personne ? Comment est-elle habillée ?',
  where: 'Où avez-vous vu ou entendu cette personne pour la dernière fois ?',
  when: 'C’était quand ?',
  way: 'Comment vous joindre ?',
  wayAbout: 'Écrivez un numéro de téléphone ou une adresse e-mail. La police l’ouvre seulement si elle a une raison.',
  onlyFirst: 'Seule la première question demande une réponse.',
  after: 'Appelez aussi ce numéro. Cette page ne peut pas chercher.',
} as const satisfies Words['looking']
