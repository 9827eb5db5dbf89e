import type { PhraseBook } from '@reelwright/film/property/styles/phrase-book'

/** Correct and plain; each style takes the sentences of its own length. Features stand in the nominative. */
export const GERMAN: PhraseBook = {
  opening: {
    'just-listed': [
      '{address}, {city}.',
      '{address} in {city}. Jetzt zu verkaufen.',
      'Wir zeigen Ihnen {address} in {city}, jetzt zu verkaufen.',
      'Zu verkaufen: {address}.',
      '{address}.',
      'Zu verkaufen.',
    ],
    'price-reduced': [
      '{address}, {city}. Neuer Preis.',
      'Zu einem neuen Preis: {address} in {city}.',
      '{address}, zu einem neuen Preis.',
      'Neuer Preis.',
    ],
    'coming-soon': [
      '{address}, {city}. Demnächst.',
      'Demnächst in {city} zu verkaufen: {address}.',
      '{address}, demnächst zu verkaufen.',
      'Demnächst.',
    ],
    pending: ['{address}, {city}. Reserviert.', 'Zurzeit reserviert: {address} in {city}.', '{address}, reserviert.', 'Reserviert.'],
    sold: ['{address}, {city}. Verkauft.', 'Verkauft in {city}: {address}.', '{address}, verkauft.', 'Verkauft.'],
  },
  summary: ['{facts}.', 'Insgesamt: {facts}.', 'Das sind {facts}.', 'In Zahlen sind das {facts}.'],
  price: ['{price}.', 'Preis: {price}.', 'Der Preis beträgt {price}.', 'Angeboten wird es für {price}.'],
  reduced: ['Jetzt {price}.', 'Neuer Preis: {price}.', 'Der Preis beträgt jetzt {price}.'],
  year: ['Baujahr {year}.', 'Gebaut wurde im Jahr {year}.'],
  lot: ['Grundstück: {lot}.', 'Das Grundstück misst {lot}.', 'Ringsum liegt das Grundstück, {lot}.'],
  listed: ['Außerdem: {listed}.', 'Im Angebot steht auch: {listed}.'],
  rooms: {
    aerial: { plain: ['Von oben.', 'So sieht es von oben aus.'], seen: ['Von oben: {features}.'] },
    exterior: {
      plain: ['Von außen.', 'Wir beginnen draußen.', 'So sieht es aus, wenn man ankommt.'],
      seen: ['Draußen: {features}.', 'Von außen: {features}.'],
    },
    entry: { plain: ['Der Eingang.', 'Gehen wir hinein.'], seen: ['Am Eingang: {features}.', 'Gleich hinter der Tür: {features}.'] },
    living: {
      plain: ['Das Wohnzimmer.', 'Hier ist das Wohnzimmer.', 'Im Wohnzimmer darf man sich Zeit lassen.'],
      seen: ['Im Wohnzimmer: {features}.'],
    },
    dining: { plain: ['Das Esszimmer.', 'Hier wird gegessen.', 'Es folgt das Esszimmer.'], seen: ['Im Esszimmer: {features}.'] },
    kitchen: {
      plain: ['Die Küche.', 'Weiter in die Küche.', 'Und hier die Küche, von einem Ende zum anderen.'],
      seen: ['In der Küche: {features}.'],
    },
    bedroom: {
      plain: ['Zum Schlafen.', 'Hier wird es still.', 'Und für das Ende des Tages: {room}.'],
      seen: ['Zum Schlafen: {features}.'],
    },
    bathroom: { plain: ['Dann {room}.', 'Und hier {room}.'], seen: ['Zum Baden: {features}.'] },
    office: { plain: ['Ein Arbeitszimmer.', 'Auch ein Arbeitszimmer gehört dazu.'], seen: ['Im Arbeitszimmer: {features}.'] },
    amenity: { plain: ['Und es gibt noch mehr.'], seen: ['Dazu kommt noch mehr: {features}.', 'Außerdem: {features}.'] },
    detail: { plain: ['Aus der Nähe.', 'Ein Blick aus der Nähe lohnt sich.'], seen: ['Aus der Nähe: {features}.'] },
    plan: { plain: ['Der Grundriss.', 'Der Grundriss zeigt, wie alles zusammenhängt.'], seen: [] },
    outdoor: { plain: ['Im Freien.', 'Und nun nach draußen.'], seen: ['Im Freien: {features}.', 'Draußen wartet noch etwas: {features}.'] },
    view: { plain: ['Der Ausblick.', 'Und das ist der Ausblick.'], seen: ['Und dazu: {features}.', 'Von hier aus: {features}.'] },
    twilight: { plain: ['Am Abend.', 'Und so endet der Tag.'], seen: ['Am Abend: {features}.'] },
  },
  seen: [],
  alone: ['{features}.'],
  more: ['Außerdem: {features}.', 'Auch das gehört dazu: {features}.'],
  closing: {
    ACTIVE: ['Sehen Sie es sich an.', 'Am besten sehen Sie es selbst.', 'Gern zeigen wir es Ihnen vor Ort.'],
    COMING_SOON: ['Bald mehr.', 'Besichtigungen sind bald möglich.'],
    PENDING: ['Danke für Ihren Besuch.', 'Das war der Rundgang.'],
    SOLD: ['Danke für Ihren Besuch.', 'Das war der Rundgang.'],
  },
  visit: ['Besichtigung: {when}.', 'Offene Besichtigung: {when}.', 'Wir erwarten Sie am {when}.'],
  branded: [
    '{agent}, {brokerage}.',
    'Mehr erfahren Sie bei {agent}, {brokerage}.',
    'Ihre Fragen beantwortet gern {agent}, {brokerage}.',
    'Ihr Kontakt: {agent}.',
  ],
  unbranded: ['Danke fürs Zuschauen.', 'Danke.', 'Alles Weitere steht im Angebot.', 'Alle weiteren Einzelheiten finden Sie im Angebot.'],
}
