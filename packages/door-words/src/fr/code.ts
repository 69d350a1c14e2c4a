import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Image',
  support: 'Vous pouvez vous sentir mal, même des jours après. Parlez à une personne de confiance.',
  wrongHeading: 'Ce code n’a rien ouvert',
  wrongCount: 'Un code a huit mots. Les anciens codes en ont sept. Nous avons pu en lire {count}.',
  wrongWord: 'Le mot {words} n’est pas dans notre liste. Regardez encore ses lettres.',
  wrongSeveral: 'Ces mots ne sont pas dans notre liste : {words}. Regardez encore leurs lettres.',
  wrongHelp:
    'Les majuscules, les espaces et les virgules ne comptent pas. L’ordre des mots compte. Vous n’avez plus votre code ? Nous avons toujours vos fichiers.',
  lookAgain: 'Regarder encore',
  messages: 'Messages pour vous',
  noMessages: 'Pas encore de message pour vous. Revenez plus tard avec votre code.',
  messageFrom: 'De ceux qui regardent vos fichiers, {time}',
  phoneTime: 'heure de votre téléphone',
  written: 'Vous nous avez écrit {count} fois. Vos mots sont sous clé. Cette page ne peut pas les montrer.',
  hidePlain: 'Pour cacher cette page, fermez sa fenêtre. Le bouton retour pourrait la rouvrir.',
  messageBroken: 'Un message n’a pas pu s’ouvrir ici. Ce que vous avez envoyé est gardé.',
  answer: 'Votre réponse',
  answerSend: 'Envoyer la réponse',
  moreHeading: 'Envoyer autre chose',
} as const satisfies Words['code']
