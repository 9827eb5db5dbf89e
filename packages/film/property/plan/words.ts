import type { LANGUAGES } from '../../brief.js'
import type { Ribbon } from '../listing.js'

type Words = {
  readonly ribbons: Readonly<Record<Ribbon, string>>
  readonly price: string
  readonly beds: string
  readonly baths: string
  readonly area: string
  readonly lot: string
  readonly year: string
  readonly openHouse: string
  readonly altered: string
  /** What was done to a photo that a model set in motion. */
  readonly moved: string
  /** What a presenter is who was made by a model. */
  readonly avatar: string
  readonly role: string
  readonly days: readonly string[]
}

/** The reel's own small words; other languages than these get the English ones. */
const WORDS: Readonly<Record<(typeof LANGUAGES)[number], Words>> = {
  en: {
    ribbons: {
      'coming-soon': 'Coming soon',
      'just-listed': 'Just listed',
      'price-reduced': 'Price reduced',
      pending: 'Pending',
      sold: 'Sold',
    },
    price: 'Price',
    beds: 'Beds',
    baths: 'Baths',
    area: 'Area',
    lot: 'Lot',
    year: 'Built',
    openHouse: 'Open house',
    altered: 'Digitally altered',
    moved: 'camera move by AI',
    avatar: 'AI presenter',
    role: 'Your agent',
    days: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  },
  es: {
    ribbons: {
      'coming-soon': 'Próximamente',
      'just-listed': 'Nuevo',
      'price-reduced': 'Precio rebajado',
      pending: 'Reservado',
      sold: 'Vendido',
    },
    price: 'Precio',
    beds: 'Dormitorios',
    baths: 'Baños',
    area: 'Superficie',
    lot: 'Terreno',
    year: 'Construida',
    openHouse: 'Puertas abiertas',
    altered: 'Alterada digitalmente',
    moved: 'movimiento de cámara con IA',
    avatar: 'Presentador creado con IA',
    role: 'Su agente',
    days: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
  },
  fr: {
    ribbons: {
      'coming-soon': 'Bientôt',
      'just-listed': 'Nouveau',
      'price-reduced': 'Prix réduit',
      pending: 'Sous offre',
      sold: 'Vendu',
    },
    price: 'Prix',
    beds: 'Chambres',
    baths: 'Salles de bains',
    area: 'Surface',
    lot: 'Terrain',
    year: 'Construite',
    openHouse: 'Portes ouvertes',
    altered: 'Image modifiée',
    moved: 'mouvement de caméra par IA',
    avatar: 'Présentateur créé par IA',
    role: 'Votre agent',
    days: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
  },
  de: {
    ribbons: {
      'coming-soon': 'Demnächst',
      'just-listed': 'Neu',
      'price-reduced': 'Preis gesenkt',
      pending: 'Reserviert',
      sold: 'Verkauft',
    },
    price: 'Preis',
    beds: 'Schlafzimmer',
    baths: 'Bäder',
    area: 'Fläche',
    lot: 'Grundstück',
    year: 'Baujahr',
    openHouse: 'Besichtigung',
    altered: 'Digital verändert',
    moved: 'Kamerafahrt durch KI',
    avatar: 'KI-Präsentation',
    role: 'Ihre Ansprechperson',
    days: ['So.', 'Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.'],
  },
  it: {
    ribbons: {
      'coming-soon': 'Prossimamente',
      'just-listed': 'Nuovo',
      'price-reduced': 'Prezzo ridotto',
      pending: 'In trattativa',
      sold: 'Venduto',
    },
    price: 'Prezzo',
    beds: 'Camere',
    baths: 'Bagni',
    area: 'Superficie',
    lot: 'Terreno',
    year: 'Costruita',
    openHouse: 'Porte aperte',
    altered: 'Immagine modificata',
    moved: 'movimento di camera con IA',
    avatar: 'Presentatore creato con IA',
    role: 'Il suo agente',
    days: ['dom', 'lun', 'mar', 'mer', 'gio', 'ven', 'sab'],
  },
}

/** The words for a language given as BCP 47. */
export const wordsFor = (language: string): Words => WORDS[language.slice(0, 2) as keyof typeof WORDS] ?? WORDS.en
