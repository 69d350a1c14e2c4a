import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open':
    'Il n’y a pas de collecte en ce moment. Rien n’a été envoyé. Vos fichiers sont encore sur votre téléphone. Gardez-les.',
  'incident-closed':
    'Cette collecte est terminée. Elle ne prend plus de fichiers. Ce qui est arrivé est gardé. Vos fichiers sont encore sur votre téléphone.',
  'incident-not-found':
    'Il n’y a pas de collecte à cette adresse. Rien n’a été envoyé. Vos fichiers sont encore sur votre téléphone.',
  'capability-unknown':
    'Nous ne trouvons rien pour ce code ou cette adresse. Vérifiez chaque lettre. Un code s’arrête longtemps après la fin de sa collecte. Ce que vous avez envoyé est gardé. Vos fichiers sont encore sur votre téléphone.',
  'upload-gone':
    'L’envoi de ce fichier a été arrêté avant. Ce qui était arrivé est gardé. Le fichier est encore sur votre téléphone. Pour l’envoyer, choisissez-le encore une fois.',
  'sending-withdrawn':
    'Vous avez demandé de ne pas utiliser cet envoi. Pour envoyer autre chose, recommencez. Le fichier est encore sur votre téléphone.',
  'preview-there':
    'Une petite image de ce fichier est déjà commencée. Une seule suffit. Le fichier lui-même est encore sur votre téléphone. Vous pouvez l’envoyer.',
  'upload-expired':
    'Ce fichier a attendu trop longtemps la suite. Ce qui était arrivé est gardé. Le fichier est encore sur votre téléphone. Pour l’envoyer, choisissez-le encore une fois.',
  'offset-mismatch':
    'Une autre connexion continue l’envoi de ce fichier. Rien n’est perdu. Le fichier est encore sur votre téléphone.',
  'length-unknown':
    'Votre téléphone n’a pas dit la taille du fichier. Le fichier est encore sur votre téléphone. Envoyez-le encore une fois.',
  'length-changed':
    'La taille du fichier a changé depuis le début. Le fichier est encore sur votre téléphone. Choisissez-le encore une fois.',
  'too-large':
    'Ce fichier est trop gros pour nous. Rien de ce fichier n’a été envoyé. Il est encore sur votre téléphone.',
  'beyond-length':
    'Nous avons reçu plus que la taille du fichier. Ce qui était arrivé avant est gardé. Le fichier est encore sur votre téléphone. Choisissez-le encore une fois.',
  'cut-at-limit':
    'Ce fichier est trop gros pour nous. Son début est gardé. Le fichier entier est encore sur votre téléphone.',
  'piece-too-large':
    'Un morceau du fichier était trop gros pour être vérifié. De plus petits morceaux passent. Le fichier est encore sur votre téléphone.',
  'text-too-long':
    'Ce texte est trop long pour une fois. Il n’est pas gardé. Faites-le plus court. Vos fichiers sont encore sur votre téléphone.',
  'too-many-files':
    'Il y a trop de fichiers pour un seul envoi. Ce qui est arrivé est gardé. Les autres sont encore sur votre téléphone. Recommencez pour eux.',
  'too-much-said':
    'Vous nous avez écrit très souvent avec ce code. Ce que vous avez écrit avant est gardé. Ce dernier texte ne l’est pas. Vos fichiers sont encore sur votre téléphone.',
  'sending-full':
    'Cet envoi est plein. Ce qui est arrivé est gardé. Le reste est encore sur votre téléphone. Recommencez pour lui.',
  'collection-full':
    'Cette collecte est pleine pour le moment. Ce qui est arrivé est gardé. Vos fichiers sont encore sur votre téléphone. Gardez-les et réessayez plus tard.',
  'opened-too-often':
    'Votre code a été ouvert très souvent ces derniers jours. Ce que vous avez envoyé est gardé. Vos fichiers sont encore sur votre téléphone. Réessayez dans une semaine.',
  'nothing-sent':
    'Il n’y avait ni fichier ni mot. Ce que vous avez choisi est encore sur votre téléphone. Choisissez un fichier, ou écrivez une phrase.',
  malformed:
    'Nous n’avons pas pu lire ce que votre téléphone a envoyé. Vos fichiers sont encore sur votre téléphone. Réessayez.',
  'header-too-large':
    'Nous n’avons pas pu lire ce que votre téléphone a envoyé. Vos fichiers sont encore sur votre téléphone. Réessayez.',
  'checksum-mismatch':
    'Un morceau du fichier s’est abîmé en route. Le fichier est encore sur votre téléphone. On peut renvoyer le morceau.',
  'checksum-unsupported':
    'Nous ne pouvons pas vérifier le fichier de cette façon. Le fichier est encore sur votre téléphone.',
  'concat-unsupported':
    'Nous prenons chaque fichier entier. Nous ne pouvons pas coller des morceaux. Rien n’a été commencé. Le fichier est encore sur votre téléphone.',
  'protocol-version': 'Ce programme n’a pas la même version que nous. Le fichier est encore sur votre téléphone.',
  'media-type':
    'Nous n’avons pas pu lire ce que votre téléphone a envoyé. Vos fichiers sont encore sur votre téléphone. Réessayez.',
  'method-not-allowed':
    'On ne peut pas faire cela à cette adresse. Rien n’a changé. Vos fichiers sont encore sur votre téléphone.',
  busy: 'Beaucoup de gens envoient en ce moment. Vos fichiers sont encore sur votre téléphone. Réessayez dans un instant.',
  'store-unavailable':
    'Nous ne pouvons pas garder de fichiers en ce moment. Nous n’avons donc pas dit que c’était arrivé. Vos fichiers sont encore sur votre téléphone. Réessayez dans un instant.',
  'proof-needed':
    'Beaucoup de gens envoient en ce moment. Votre téléphone doit d’abord faire un petit calcul. Vos fichiers sont encore sur votre téléphone. Réessayez dans un instant.',
  'ticket-needed':
    'Beaucoup de gens envoient en ce moment. Cette page est ouverte depuis trop longtemps, ou a déjà servi. Vos fichiers sont encore sur votre téléphone. Rouvrez la page et envoyez-les de là.',
  'ticket-early':
    'Beaucoup de gens envoient en ce moment. Vos fichiers sont encore sur votre téléphone. Attendez une demi-minute, puis envoyez-les encore.',
  'files-early':
    'Beaucoup de gens envoient en ce moment. Une page prend peu de fichiers à la fois. Ceux de cette liste sont arrivés. Pas les autres, ni vos mots. Ils sont encore sur votre téléphone. Attendez une minute, puis envoyez-les de cette page.',
  'body-too-short':
    'La connexion s’est coupée trop tôt. Ce qui est arrivé est gardé. Le fichier est encore sur votre téléphone. Envoyez-le encore une fois.',
  'too-slow':
    'La connexion était trop lente et s’est arrêtée. Ce qui est arrivé est gardé. Le fichier est encore sur votre téléphone. Envoyez-le encore une fois.',
  'timed-out':
    'Cela a pris trop de temps. Ce qui est arrivé est gardé. Le fichier est encore sur votre téléphone. Réessayez.',
  'illegal-state': 'Ce fichier est déjà là en entier. Il est gardé.',
  internal:
    'Le problème vient de nous, pas de vous. Vos fichiers sont encore sur votre téléphone. Réessayez dans un instant.',
} as const satisfies Words['refusals']
