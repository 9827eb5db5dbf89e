import type { LeakKind } from './leak.js'

const TLD = 'com|net|org|homes|realty|realtor|realestate|estate|properties|agency|house|info|biz|app|site|online|team|group'
const SHORT_TLD = 'io|co|us|uk|ca|de|fr|es|it|eu|ch|at|nl|me'
const SPOKEN_TLD = `${TLD}|io|co|us`
const AT = '(?:\\s*@\\s*|\\s*[([{]\\s*at\\s*[)\\]}]\\s*|\\s+at\\s+)'
const DOT = '(?:\\s*[([{]\\s*dot\\s*[)\\]}]\\s*|[\\s-]+dot[\\s-]+|\\.)'
const GAP = '[\\s.·\\-/]{0,3}'

/** Ways to be reached, whoever's they are. Prices, areas, dates, ZIP codes and coordinates match none of them. */
export const CONTACT_PATTERNS: readonly { readonly what: LeakKind; readonly pattern: RegExp }[] = [
  {
    what: 'mail',
    pattern: new RegExp(`(?<![\\w.+-])[\\w.+-]{1,64}${AT}[\\w-]+(?:[ .-][\\w-]+){0,4}?${DOT}(?:${SPOKEN_TLD}|de|fr|es)\\b`, 'gi'),
  },
  { what: 'mail', pattern: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]*\w/g },
  { what: 'url', pattern: /\b(?:https?:\/\/|www\.)[^\s<>"']+/gi },
  { what: 'url', pattern: /\bw[\s.]?w[\s.]?w[\s.]+(?:dot\s+)?\w+/gi },
  { what: 'url', pattern: new RegExp(`\\b[a-z0-9][\\w-]*\\.(?:${TLD})\\b(?!\\.\\w)`, 'gi') },
  { what: 'url', pattern: new RegExp(`(?<![\\w.])[a-z0-9][a-z0-9-]{2,}\\.(?:${SHORT_TLD})(?:\\/[\\w/-]+|(?![\\w.]))`, 'g') },
  { what: 'url', pattern: new RegExp(`\\b[\\w-]+(?:[\\s-]+dot[\\s-]+|\\s*[([{]\\s*dot\\s*[)\\]}]\\s*)(?:${SPOKEN_TLD})\\b`, 'gi') },
  { what: 'handle', pattern: /(?<![\w.@])@[a-z_][\w.]{2,}/gi },
  {
    what: 'handle',
    pattern: /\b(?:instagram|insta|ig|facebook|fb|tiktok|whatsapp|telegram|linkedin|snapchat)\s*(?:[:@/]|handle|is)\s*@?\w[\w.]{2,}/gi,
  },
  {
    what: 'phone',
    pattern: new RegExp(
      `(?<![\\w.$€£#])(?:\\+?1${GAP})?\\(?[2-9]\\d{2}\\)?${GAP}\\d{3}${GAP}\\d{4}(?:\\s*(?:x|ext\\.?)\\s*\\d+)?(?![\\w,]|\\.\\d)`,
      'gi',
    ),
  },
  { what: 'phone', pattern: /(?<!\w)\+\d(?:[\s().\-/]{0,3}\d){7,14}(?!\d)/g },
  { what: 'phone', pattern: /(?<![\w.$€£])0\d(?:[\s./-]\d{2}){4}(?!\d)/g },
  {
    what: 'phone',
    pattern:
      /\b(?:call|text|phone|tel(?:efon|ephone)?|whatsapp|cell|mobile|ring|dial)\b[\s.:]*(?:us |me |now )?(?:at |on )?[\s.:]*[+(]?\d(?:[\s().\-/]{0,3}\d){6,14}(?!\d)/gi,
  },
  { what: 'phone', pattern: /\b1?[-. ]?8(?:00|88|77|66|55|44|33)[-. ][a-z]{4,}\b/gi },
  {
    what: 'licence',
    pattern:
      /\b(?:cal)?(?:dre|bre|trec|nmls|lic(?:ense|ence)?)\b\.?\s*(?:(?:no|nr|number|num)\b\.?|[#:])*\s*[:#]?\s*[a-z]{0,3}\.?\d{5,}\b/gi,
  },
]
