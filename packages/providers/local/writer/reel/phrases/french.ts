import type { PhraseBook } from '@reelwright/film/property/styles/phrase-book'

/** Correct and plain; each style takes the sentences of its own length. */
export const FRENCH: PhraseBook = {
  opening: {
    'just-listed': [
      '{address}, {city}.',
      '{address}, à {city}. À vendre.',
      'Voici {address}, à {city}, désormais à vendre.',
      'À vendre : {address}.',
      '{address}.',
      'À vendre.',
    ],
    'price-reduced': [
      '{address}, {city}. Nouveau prix.',
      'À un nouveau prix : {address}, à {city}.',
      '{address}, à un nouveau prix.',
      'Nouveau prix.',
    ],
    'coming-soon': [
      '{address}, {city}. Bientôt.',
      'Bientôt à vendre à {city} : {address}.',
      '{address}, bientôt à vendre.',
      'Bientôt à vendre.',
    ],
    pending: ['{address}, {city}. Sous offre.', 'Actuellement sous offre : {address}, à {city}.', '{address}, sous offre.', 'Sous offre.'],
    sold: ['{address}, {city}. Vendu.', 'Vendu à {city} : {address}.', '{address}, vendu.', 'Vendu.'],
  },
  summary: ['{facts}.', 'En tout : {facts}.', 'On y trouve {facts}.', 'L’ensemble comprend {facts}.'],
  price: ['{price}.', 'Prix : {price}.', 'Le prix est de {price}.', 'Le bien est proposé à {price}.'],
  reduced: ['Désormais {price}.', 'Nouveau prix : {price}.', 'Le bien est désormais proposé à {price}.'],
  year: ['Année {year}.', 'Construction de {year}.', 'L’année de construction est {year}.'],
  lot: ['Terrain : {lot}.', 'Le terrain mesure {lot}.', 'Autour, un terrain de {lot}.'],
  listed: ['Et aussi : {listed}.', 'L’annonce mentionne également : {listed}.'],
  rooms: {
    aerial: { plain: ['Vu d’en haut.', 'Voici les lieux, vus d’en haut.'], seen: ['Vu d’en haut, {features}.'] },
    exterior: {
      plain: ['L’extérieur.', 'On commence par l’extérieur.', 'Voici ce que l’on voit en arrivant.'],
      seen: ['Dehors, {features}.', 'À l’extérieur, {features}.'],
    },
    entry: { plain: ['L’entrée.', 'Entrons.'], seen: ['Dans l’entrée, {features}.', 'L’entrée, avec {features}.'] },
    living: { plain: ['Le séjour.', 'Voici le séjour.', 'Le séjour invite à prendre son temps.'], seen: ['Le séjour, avec {features}.'] },
    dining: {
      plain: ['La salle à manger.', 'Ici, on passe à table.', 'Vient ensuite la salle à manger.'],
      seen: ['La salle à manger, avec {features}.'],
    },
    kitchen: {
      plain: ['La cuisine.', 'Passons à la cuisine.', 'Et voici la cuisine, d’un bout à l’autre.'],
      seen: ['La cuisine, avec {features}.'],
    },
    bedroom: { plain: ['Le repos.', 'Ici, on se repose.', 'Et pour finir la journée, {room}.'], seen: ['Pour se reposer, {features}.'] },
    bathroom: { plain: ['Ensuite, {room}.', 'Et voici {room}.'], seen: ['Pour le bain, {features}.'] },
    office: { plain: ['Un bureau.', 'Il y a aussi un bureau.'], seen: ['Le bureau, avec {features}.'] },
    amenity: { plain: ['Et ce n’est pas tout.'], seen: ['Il y a aussi {features}.', 'En plus, {features}.'] },
    detail: { plain: ['De près.', 'Regardons de plus près.'], seen: ['De près, {features}.'] },
    plan: { plain: ['Le plan.', 'Le plan montre comment tout s’organise.'], seen: [] },
    outdoor: {
      plain: ['Au grand air.', 'Et maintenant, dehors.'],
      seen: ['Au grand air, {features}.', 'On sort, et l’on trouve {features}.'],
    },
    view: { plain: ['La vue.', 'Et voici la vue.'], seen: ['Et {features}.', 'D’ici, {features}.'] },
    twilight: { plain: ['Le soir venu.', 'Et la journée se termine ainsi.'], seen: ['Le soir venu, {features}.'] },
  },
  seen: ['{room} : {features}.', 'Voici {room}, avec {features}.'],
  alone: ['{features}.', 'Et {features}.'],
  more: ['Et aussi {features}.', 'On remarque également {features}.'],
  closing: {
    ACTIVE: ['Venez voir.', 'Le mieux est de venir voir.', 'Nous serons heureux de vous faire visiter.'],
    COMING_SOON: ['À très bientôt.', 'Les visites commenceront bientôt.'],
    PENDING: ['Merci de votre visite.', 'La visite s’arrête ici.'],
    SOLD: ['Merci de votre visite.', 'Une nouvelle page se tourne.'],
  },
  visit: ['Portes ouvertes : {when}.', 'Visite libre : {when}.', 'Nous vous attendons {when}.'],
  branded: [
    '{agent}, {brokerage}.',
    'Pour en savoir plus : {agent}, de {brokerage}.',
    'Pour toute question, adressez-vous à {agent}, de {brokerage}.',
    'Votre contact : {agent}.',
  ],
  unbranded: [
    'Merci de votre attention.',
    'Merci.',
    'Tous les détails sont dans l’annonce.',
    'Vous trouverez tous les autres détails dans l’annonce.',
  ],
}
