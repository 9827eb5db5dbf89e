import type { PropertyBrief } from '../brief.js'
import type { AvatarPlace } from './avatar.js'

type Proposal = Readonly<Record<AvatarPlace, (address: string) => string>>

/** What a presenter says where the script says nothing over that picture. */
const PROPOSALS: Readonly<Record<string, Proposal>> = {
  en: { intro: (address) => `Welcome to ${address}.`, outro: (address) => `That was ${address}. I look forward to showing you around.` },
  es: { intro: (address) => `Bienvenidos a ${address}.`, outro: (address) => `Esto fue ${address}. Con gusto se la enseño.` },
  fr: { intro: (address) => `Bienvenue au ${address}.`, outro: (address) => `C’était ${address}. Au plaisir de vous le faire visiter.` },
  de: { intro: (address) => `Willkommen: ${address}.`, outro: (address) => `Das war ${address}. Ich zeige es Ihnen gern.` },
  it: { intro: (address) => `Benvenuti in ${address}.`, outro: (address) => `Questa era ${address}. Sarò lieto di mostrarvela.` },
}

export const proposedWords = (place: AvatarPlace, { language, listing }: Pick<PropertyBrief, 'language' | 'listing'>): string =>
  (PROPOSALS[language.slice(0, 2)] ?? PROPOSALS.en)![place](listing.address)
