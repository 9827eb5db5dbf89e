import type { LetterWords } from './words.js'

export const fr: LetterWords = {
  roles: { owner: 'propriétaire', admin: 'administrateur', editor: 'éditeur', viewer: 'lecteur' },
  invitation: {
    subject: 'Invitation à un studio sur Reelwright',
    before: (organization, role, until) =>
      `Vous êtes invité à travailler dans « ${organization} » (rôle : ${role}).\n\nAcceptez ou refusez ici, jusqu’au ${until} :`,
    after: 'Si cela ne vous dit rien, ignorez ce message : rien ne se passera.',
  },
  reset: {
    subject: 'Choisissez un nouveau mot de passe pour Reelwright',
    before:
      'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour cette adresse.\n\nChoisissez-le ici, dans l’heure qui vient :',
    after: 'Si ce n’était pas vous, ignorez ce message : votre mot de passe reste le même.',
  },
  verification: {
    subject: 'Confirmez votre adresse pour Reelwright',
    before: 'Confirmez sous un jour que cette adresse est la vôtre :',
    after: 'Si vous n’avez pas créé de compte, ignorez ce message.',
  },
  events: {
    'film.ready': { subject: (film) => `${film} est prêt`, says: 'Le film est terminé ; ses fichiers vous attendent.' },
    'film.needs_you': { subject: (film) => `${film} vous attend`, says: 'Le film continuera quand vous aurez répondu :' },
    'film.failed': { subject: (film) => `${film} a échoué`, says: 'Le film n’a pas pu être terminé :' },
  },
  waits: {
    'approve-script': 'lisez le script et approuvez-le.',
    'approve-storyboard': 'regardez le storyboard et approuvez-le.',
    quality: 'son master n’a pas passé le contrôle.',
    'cap-project': 'le film a atteint sa limite de dépenses.',
    'cap-organization': 'votre organisation a atteint sa limite de dépenses.',
    'cap-day': 'la limite de dépenses du jour est atteinte.',
    'call-unknown': 'un appel payant a été coupé et personne ne sait s’il a abouti.',
    'vendor-credit': 'un service n’a plus de crédit.',
    'vendor-locked': 'un service a bloqué le compte.',
    'vendor-down': 'un service ne répond pas.',
    other: 'ouvrez-le pour voir ce qu’il attend.',
  },
  failures: {
    quality: 'son master n’a pas passé le contrôle.',
    content: 'un service a refusé ce qui lui était demandé ; changez les mots ou les images qu’il indique.',
    key: 'un service n’a pas de clé valable ; un administrateur peut en donner une sous Réglages, Clés des services (Settings, Provider keys).',
    room: 'votre organisation a épuisé son espace ; supprimez des médias ou des films, ou demandez-en davantage.',
    disk: 'le disque du studio est plein ; la personne qui le gère doit faire de la place.',
    file: 'un de ses fichiers manque, est abîmé ou ne convient pas ; apportez-en un autre.',
    text: 'son texte ne peut pas servir tel quel ; modifiez-le.',
    service: 'un service n’a pas fourni ce qui lui était demandé ; reprenez le film plus tard, ou choisissez un autre service.',
    other: 'ouvrez-le pour voir pourquoi.',
  },
  inEnglish: (sentence) => `Plus précisément, en anglais : ${sentence}`,
  quote: (title) => `« ${title} »`,
  whyYou:
    'Vous recevez ce message parce que votre organisation l’a demandé ; un administrateur peut y mettre fin dans Réglages, Notifications (Settings, Notifications).',
}
