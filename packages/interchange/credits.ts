import type { Provenance } from '@reelwright/film/asset'
import type { Source } from '@reelwright/film/brief'
import type { Take } from '@reelwright/film/take'

export type CreditedFilm = {
  readonly title: string
  readonly takes: readonly Take[]
  readonly sources: readonly Source[]
  /** How the script came to be, in a sentence. */
  readonly writing: string
}

const SLOT_NAMES: Readonly<Record<Take['slot'], string>> = {
  narration: 'Narration',
  frame: 'Pictures',
  clip: 'Clips',
  graphic: 'Graphics',
  avatar: 'Presenter',
  music: 'Music',
}

const MANNERS: Readonly<Record<Provenance['source'], string>> = {
  own: 'brought by the maker',
  generated: 'generated',
  rule: 'made by rule',
  stock: 'from a library',
}

const lineOf = ({ source, provider, model, licence, author, credit, url }: Provenance): string =>
  [
    credit ?? author ?? [provider, model].filter(Boolean).join(' '),
    MANNERS[source],
    credit && model ? model : undefined,
    author && credit && !credit.includes(author) ? `by ${author}` : undefined,
    licence && `licence: ${licence}`,
    url,
  ]
    .filter(Boolean)
    .map((part) =>
      String(part)
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim(),
    )
    .join(' — ')

const sourceLine = ({ title, url }: Source): string => `  ${title}${url && !title.includes(url) ? ` — ${url}` : ''}`

/** Where everything in the film comes from, each line once, in the order of the film. */
export const creditsOf = (film: CreditedFilm): string => {
  const slots = [...new Set(film.takes.map((take) => take.slot))]
  const parts = slots.map((slot) => {
    const lines = new Map<string, number>()
    for (const { provenance } of film.takes.filter((take) => take.slot === slot))
      lines.set(lineOf(provenance), (lines.get(lineOf(provenance)) ?? 0) + 1)
    return `${SLOT_NAMES[slot]}\n${[...lines].map(([line, count]) => `  ${count > 1 ? `${count} × ` : ''}${line}`).join('\n')}\n`
  })
  const sources = film.sources.length ? `Sources\n${[...new Set(film.sources.map(sourceLine))].join('\n')}\n` : ''
  return [
    `${film.title}\n`,
    `Script\n  ${film.writing}\n`,
    ...parts,
    'Type\n  Inter, Source Serif 4, Noto — SIL Open Font License 1.1\n',
    sources,
  ]
    .filter(Boolean)
    .join('\n')
}
