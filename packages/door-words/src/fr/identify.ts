import type { Words } from '../words.ts'

export const identify = {
  title: 'Ce qui peut quand même montrer qui vous êtes',
  intro:
    'Nous ne demandons pas de nom. Nous ne notons pas qui envoie. Mais d’autres pourraient le savoir. Personne ne peut promettre que rien ne montre qui vous êtes.',
  others: 'Qui d’autre peut savoir que vous étiez ici',
  phone:
    'Votre opérateur sait où était votre téléphone, et quand. Il sait combien vous avez envoyé. Il ne voit pas ce que vous avez envoyé.',
  network:
    'Au travail, à l’école ou au café, quelqu’un gère le réseau. Il peut voir que cette adresse a été ouverte, et quand.',
  names:
    'Le téléphone demande au service de noms (DNS) où est une adresse. Ce service apprend que quelqu’un a demandé celle-ci.',
  history:
    'Votre navigateur garde peut-être cette page dans son historique. Il en garde peut-être des morceaux (le cache). Il peut aussi garder vos mots et votre code. Votre téléphone garde peut-être les deux dans une sauvegarde.',
  people: 'La personne qui tient votre téléphone peut trouver vos fichiers. Elle peut trouver votre code ou son image.',
  inside: 'Ce que vos fichiers et vos mots peuvent montrer',
  details:
    'Un fichier montre souvent l’heure, le lieu et le téléphone. Il contient parfois un numéro propre à votre téléphone. Cette page peut vous le montrer avant l’envoi.',
  voices: 'Une voix peut montrer qui vous êtes. La vôtre aussi, si vous parlez en filmant.',
  faces: 'Un visage aussi, un habit, un tatouage, une main. Une fenêtre peut refléter votre image.',
  view: 'L’endroit d’une photo peut montrer qui était là.',
  words: 'Vos mots peuvent montrer ce que personne d’autre ne sait.',
  arrival:
    'Nous gardons la minute où un fichier est arrivé. Quelqu’un qui surveille votre réseau pourrait la comparer avec votre téléphone.',
  record: 'Ce que nous gardons',
  recordText:
    'Vos fichiers comme ils sont venus, et vos mots. Comment vous joindre, si vous l’avez écrit. Ce que votre navigateur dit d’un fichier : nom, type et date. La minute où il est arrivé. Nous fermons tout à clé avant de le garder.',
  log: 'Nous notons aussi ce qui a été fait de chaque fichier. L’heure y est notée à la seconde. Cela commence peu après l’arrivée d’un fichier. Seuls ceux qui regardent vos fichiers le voient.',
  notRecord: 'Ce que nous ne gardons pas',
  notRecordText:
    'Votre numéro de téléphone. Votre adresse sur internet. Quel téléphone ou navigateur vous utilisez. Les cookies. Nous ne gardons pas votre code. Nous gardons juste une marque qui le reconnaît.',
  deeds: 'Ce que vous pouvez faire',
  tor: 'Utilisez le Tor Browser et cette adresse : {address}',
  torNone: 'Le Tor Browser cache à votre réseau où vous allez. Il nous cache d’où vous venez.',
  private: 'Ouvrez cette page dans une fenêtre privée. Ou retirez-la ensuite de l’historique.',
  exit: 'Si quelqu’un vient, quittez vite la page. Fermez-la. Ou touchez « Cacher », si vous le voyez.',
  elsewhere: 'Utilisez un autre réseau que le vôtre. N’utilisez pas celui de votre travail.',
  without: 'Regardez ce qu’un fichier montre avant de l’envoyer. Envoyez-le sans ces détails, si c’est possible.',
  keepCode:
    'Gardez votre code là où personne ne le cherche. Avec lui, on voit vos messages et combien de fichiers sont venus. On ne voit pas vos fichiers.',
  safety: 'D’abord, mettez-vous à l’abri. Vous pouvez envoyer plus tard, ou pas du tout.',
} as const satisfies Words['identify']
