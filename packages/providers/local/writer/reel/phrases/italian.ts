import type { PhraseBook } from '@reelwright/film/property/styles/phrase-book'

/** Correct and plain; each style takes the sentences of its own length. */
export const ITALIAN: PhraseBook = {
  opening: {
    'just-listed': [
      '{address}, {city}.',
      '{address}, {city}. In vendita.',
      'Vi mostriamo {address}, {city}, ora in vendita.',
      'In vendita: {address}.',
      '{address}.',
      'In vendita.',
    ],
    'price-reduced': [
      '{address}, {city}. Nuovo prezzo.',
      'A un nuovo prezzo: {address}, {city}.',
      '{address}, a un nuovo prezzo.',
      'Nuovo prezzo.',
    ],
    'coming-soon': [
      '{address}, {city}. Prossimamente.',
      'Presto in vendita: {address}, {city}.',
      '{address}, presto in vendita.',
      'Prossimamente.',
    ],
    pending: [
      '{address}, {city}. In trattativa.',
      'Al momento in trattativa: {address}, {city}.',
      '{address}, in trattativa.',
      'In trattativa.',
    ],
    sold: ['{address}, {city}. Venduto.', 'Già venduto: {address}, {city}.', '{address}, venduto.', 'Venduto.'],
  },
  summary: ['{facts}.', 'In tutto: {facts}.', 'Sono {facts}.', 'Gli ambienti contano {facts}.'],
  price: ['{price}.', 'Prezzo: {price}.', 'Il prezzo è di {price}.', 'Il prezzo richiesto è di {price}.'],
  reduced: ['Ora {price}.', 'Nuovo prezzo: {price}.', 'Il prezzo ora è di {price}.'],
  year: ['Anno {year}.', 'L’anno di costruzione è il {year}.'],
  lot: ['Terreno: {lot}.', 'Il terreno misura {lot}.', 'Intorno, un terreno di {lot}.'],
  listed: ['Inoltre: {listed}.', 'L’annuncio indica anche: {listed}.'],
  rooms: {
    aerial: { plain: ['Dall’alto.', 'Così si vede dall’alto.'], seen: ['Dall’alto, {features}.'] },
    exterior: {
      plain: ['L’esterno.', 'Cominciamo da fuori.', 'Così si presenta a chi arriva.'],
      seen: ['Fuori, {features}.', 'All’esterno, {features}.'],
    },
    entry: { plain: ['L’ingresso.', 'Entriamo.'], seen: ['All’ingresso, {features}.', 'L’ingresso, con {features}.'] },
    living: {
      plain: ['Il soggiorno.', 'Questo è il soggiorno.', 'Il soggiorno invita a fermarsi.'],
      seen: ['Il soggiorno, con {features}.'],
    },
    dining: {
      plain: ['La sala da pranzo.', 'Qui si sta a tavola.', 'Segue la sala da pranzo.'],
      seen: ['La sala da pranzo, con {features}.'],
    },
    kitchen: {
      plain: ['La cucina.', 'Passiamo in cucina.', 'E questa è la cucina, da un capo all’altro.'],
      seen: ['La cucina, con {features}.'],
    },
    bedroom: { plain: ['Il riposo.', 'Qui si riposa.', 'E per finire la giornata, {room}.'], seen: ['Per riposare, {features}.'] },
    bathroom: { plain: ['Poi {room}.', 'E ancora, {room}.'], seen: ['Per il bagno, {features}.'] },
    office: { plain: ['Uno studio.', 'C’è anche uno studio.'], seen: ['Lo studio, con {features}.'] },
    amenity: { plain: ['E non è tutto.'], seen: ['Inoltre, {features}.', 'In più, {features}.'] },
    detail: { plain: ['Da vicino.', 'Vale la pena guardare da vicino.'], seen: ['Da vicino, {features}.'] },
    plan: { plain: ['La pianta.', 'La pianta mostra come tutto si collega.'], seen: [] },
    outdoor: { plain: ['All’aperto.', 'E ora, fuori.'], seen: ['All’aperto, {features}.', 'Si esce, e si trova {features}.'] },
    view: { plain: ['La vista.', 'Ed ecco la vista.'], seen: ['E poi {features}.', 'Da qui, {features}.'] },
    twilight: { plain: ['Di sera.', 'E così finisce la giornata.'], seen: ['Di sera, {features}.'] },
  },
  seen: ['{room}: {features}.', 'Qui, {room}, con {features}.'],
  alone: ['{features}.', 'E {features}.'],
  more: ['Anche {features}.', 'E ancora, {features}.'],
  closing: {
    ACTIVE: ['Da vedere.', 'Il modo migliore è vederlo di persona.', 'Saremo lieti di mostrarvelo di persona.'],
    COMING_SOON: ['A presto.', 'Presto si potrà visitare.'],
    PENDING: ['Grazie della visita.', 'La visita finisce qui.'],
    SOLD: ['Grazie della visita.', 'Comincia un nuovo capitolo.'],
  },
  visit: ['Porte aperte: {when}.', 'Giornata di porte aperte: {when}.', 'Vi aspettiamo {when}.'],
  branded: [
    '{agent}, {brokerage}.',
    'Per informazioni: {agent}, {brokerage}.',
    'Per ogni domanda è a disposizione {agent}, {brokerage}.',
    'Il contatto: {agent}.',
  ],
  unbranded: [
    'Grazie dell’attenzione.',
    'Grazie.',
    'Tutti i dettagli sono nell’annuncio.',
    'Nell’annuncio si trovano tutti gli altri dettagli.',
  ],
}
