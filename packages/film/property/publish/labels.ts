import type { LANGUAGES } from '../../brief.js'

type Labels = {
  readonly openHouse: string
  readonly altered: string
  readonly equalHousing: string
}

const LABELS: Readonly<Record<(typeof LANGUAGES)[number], Labels>> = {
  en: {
    openHouse: 'Open house',
    altered: 'Digitally altered pictures in this film',
    equalHousing: 'Equal Housing Opportunity',
  },
  es: {
    openHouse: 'Puertas abiertas',
    altered: 'Imágenes alteradas digitalmente en este vídeo',
    equalHousing: 'Igualdad de oportunidades en la vivienda',
  },
  fr: {
    openHouse: 'Portes ouvertes',
    altered: 'Images modifiées numériquement dans ce film',
    equalHousing: 'Égalité d’accès au logement',
  },
  de: {
    openHouse: 'Offene Besichtigung',
    altered: 'Digital veränderte Bilder in diesem Film',
    equalHousing: 'Gleiche Chancen beim Wohnen',
  },
  it: {
    openHouse: 'Porte aperte',
    altered: 'Immagini modificate digitalmente in questo filmato',
    equalHousing: 'Pari opportunità abitative',
  },
}

export const labelsFor = (language: string): Labels => LABELS[language.slice(0, 2) as keyof typeof LABELS] ?? LABELS.en
