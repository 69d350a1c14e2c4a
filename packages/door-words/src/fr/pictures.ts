import type { Words } from '../words.ts'

export const pictures = {
  link: 'Avec des images',
  gallery: 'De ce téléphone',
  photo: 'Prendre une photo',
  film: 'Filmer',
  hear: 'Écouter. Cela fait du bruit.',
  say: {
    danger: 'Êtes-vous en danger ? Touchez le signe rouge et appelez.',
    choose: 'Touchez une image. Choisissez, photographiez, filmez ou parlez.',
    send: 'Touchez la flèche bleue pour envoyer.',
    sending: 'L’envoi est en route. Gardez cette page ouverte.',
    arrived: 'Tout est arrivé. La coche verte le montre.',
    code: 'Voici votre code. Il ouvre ce que vous avez envoyé. Enregistrez son image.',
    done: 'Vous pouvez partir. N’y retournez pas. Gardez votre téléphone. En danger, appelez.',
  },
} as const satisfies Words['pictures']
