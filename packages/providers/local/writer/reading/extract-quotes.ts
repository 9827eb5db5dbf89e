import type { Tongue } from './tongue.js'

/** A quotation as spoken, without its marks; offsets of what stands between the marks, in UTF-16. */
export type FoundQuote = { readonly text: string; readonly by?: string; readonly from: number; readonly to: number }

const QUOTED = /[“„«"]\s?([^“”„«»"]{8,}?)\s?[”“»"]/gu

/** A name: capitalised words, joined by particles. */
export const NAME =
  "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:\\p{Lu}\\.|de|del|della|di|da|von|van|der|den|la|le|du|al|bin|\\p{Lu}[\\p{L}’'-]+))*\\s+\\p{Lu}[\\p{L}’'-]+|\\p{Lu}[\\p{L}’'-]+"

const SAYING: Readonly<Record<Tongue, string>> = {
  en: 'said|says|wrote|writes|declared|noted|asked|recalled|remarked|explained|argued|called|put it|announced|replied|told|reported|observed|concluded',
  es: 'dijo|dice|escribió|escribe|declaró|señaló|preguntó|recordó|explicó|anunció|respondió|observó|concluyó',
  fr: 'dit|disait|écrit|écrivit|écrivait|déclara|nota|demanda|expliqua|annonça|répondit|a dit|a écrit|observa|conclut|affirma',
  de: 'sagte|sagt|schrieb|schreibt|erklärte|bemerkte|fragte|erinnerte|verkündete|antwortete|meinte|nannte|berichtete',
  it: 'disse|dice|scrisse|scrive|dichiarò|notò|chiese|ricordò|spiegò|annunciò|rispose|osservò|concluse|affermò',
}

const NOT_NAMES =
  /^(?:The|A|An|In|On|At|He|She|It|They|We|As|And|But|When|Then|This|That|There|His|Her|El|La|Los|Las|Él|Ella|En|Y|Le|Les|Il|Elle|Un|Une|Der|Die|Das|Er|Sie|Es|Im|Und|Lo|Gli|I|Nel|E|Ed|Years?|Later)\b\s*/u

const nameIn = (text: string): string | undefined => {
  const name = text.trim().replace(NOT_NAMES, '')
  return /^\p{Lu}/u.test(name) ? name : undefined
}

const attribution = (before: string, after: string, tongue: Tongue): string | undefined => {
  const says = SAYING[tongue]
  const shapes: readonly [string, RegExp][] = [
    [after, new RegExp(`^[\\s,.]*(?:${says})\\s+(?:(?:the|el|la|le|der|die|il|lo)\\s+)?(?:\\p{Ll}+\\s+){0,3}?(${NAME})`, 'u')],
    [after, new RegExp(`^[\\s,.]*(${NAME})\\s+(?:once |later |then |also )?(?:${says})(?![\\p{L}])`, 'u')],
    [after, new RegExp(`^\\s*[–—-]\\s*(${NAME})`, 'u')],
    [before, new RegExp(`(${NAME})(?:,[^,]{3,60},)?(?:\\s+\\p{Ll}+){0,6}?\\s+(?:${says})(?![\\p{L}])[^.!?]{0,60}$`, 'u')],
    [
      before,
      new RegExp(
        `(?:words of|palabras de|mots de|Worten von|parole di|according to|según|selon|laut|secondo)\\s+(${NAME})[^.!?]{0,40}$`,
        'u',
      ),
    ],
    [before, new RegExp(`(?:${says})\\s+(${NAME})\\s*[:,]\\s*$`, 'u')],
  ]
  for (const [text, shape] of shapes) {
    const name = nameIn(shape.exec(text)?.[1] ?? '')
    if (name !== undefined) return name
  }
  return undefined
}

/** Quotations of four words and more, with who said them where the words around say so. */
export const extractQuotes = (text: string, tongue: Tongue): FoundQuote[] =>
  [...text.matchAll(QUOTED)]
    .filter((match) => match[1]!.split(/\s+/).length >= 4)
    .map((match) => {
      const from = match.index + match[0].indexOf(match[1]!)
      const by = attribution(text.slice(0, match.index), text.slice(match.index + match[0].length), tongue)
      const words = match[1]!.trim().replace(/,$/u, '')
      return { text: words, ...(by === undefined ? {} : { by }), from, to: from + match[1]!.length }
    })
