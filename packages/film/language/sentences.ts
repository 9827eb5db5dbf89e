/** Abbreviations that end in a full stop without ending a sentence, lower case, without their last stop. */
const ABBREVIATIONS = new Set(
  [
    'dr mr mrs ms prof sr jr st mt gen col lt sgt capt rev hon gov sen rep pres vs etc cf ca approx fig no vol pp ed eds al dept est inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e a.m p.m',
    'ud uds dra srta ej pág núm art aprox av',
    'm mme mlle mm env p.ex éd av apr tél',
    'bzw z.b d.h u.a usw vgl ca nr bd hrsg jh jhd abb st hl ggf evtl sog inkl tel str',
    'sec sig sigg dott prof ecc es cfr pag a.c d.c ing avv on',
  ].flatMap((line) => line.split(' ')),
)

/** Abbreviations that often do end a sentence when a capital follows. */
const MAY_END = new Set([
  'etc',
  'usw',
  'ecc',
  'a.m',
  'p.m',
  'inc',
  'ltd',
  'co',
  'corp',
  'jr',
  'a.c',
  'd.c',
  'al',
  'jh',
  'no',
  'es',
  'on',
  'av',
  'art',
  'ed',
  'fig',
  'mar',
  'co',
  'st',
  'mm',
])

const CLOSERS = '"\'”’»›)\\]】」』）'
const ENDS = new RegExp(`([.!?…]+|[。！？｡]+|[؟۔]+|[।॥]+)[${CLOSERS}]*(?:[ \u00a0\u202f]»(?=\\s|$))?`, 'gu')

const endsWithStop = (text: string, end: string, after: string): boolean => {
  if (end !== '.') return true
  const word = /([\p{L}\p{N}.]+)$/u.exec(text.slice(-40))?.[1] ?? ''
  const lower = word.toLowerCase()
  const next = after.trimStart()
  const capital = /^[«"'“‘„(¿¡[\s]*[\p{Lu}\p{Lo}\p{N}]/u.test(next)
  if (/^\p{L}$/u.test(word)) return /^[A-Z]$/.test(word) ? word === 'I' && capital : !capital || /^[ay]$/i.test(word)
  if (/^(\p{L}\.)+\p{L}$/u.test(word))
    return MAY_END.has(lower) ? capital : capital && /^[«"'“‘„(¿¡[]*(The|A|An|It|In|He|She|They|This|That|But|And|We)\b/.test(next)
  if (ABBREVIATIONS.has(lower)) return MAY_END.has(lower) && capital && !/^\p{N}/u.test(next)
  // German and Scandinavian ordinals: "am 3. Oktober".
  if (/^\p{N}{1,2}$/u.test(word)) return capital && !/^(Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jh)/.test(next)
  return capital || next === ''
}

/**
 * Sentences of a text, in order, nothing lost but the white space between them. Survives abbreviations,
 * decimals and initials in English, Spanish, French, German and Italian; knows 。！？ ؟ ।
 */
export const splitSentences = (text: string): string[] => {
  const sentences: string[] = []
  let from = 0
  for (const match of text.matchAll(ENDS)) {
    const at = match.index
    const to = at + match[0].length
    const after = text.slice(to)
    const spaced = after === '' || /^\s/u.test(after)
    const unspacedScript = /^[。！？｡।॥]/u.test(match[0])
    if (to <= from || (!spaced && !unspacedScript)) continue
    const stop = match[0] === '.' || match[0].startsWith('.') ? match[1]! : '!'
    // After a question inside quotation marks the sentence goes on in small letters: “Why?” she asked.
    const goesOn = !unspacedScript && /^\s+\p{Ll}/u.test(after)
    if (goesOn || (stop === '.' && !endsWithStop(text.slice(from, at), stop, after))) continue
    sentences.push(text.slice(from, to))
    from = to
  }
  sentences.push(text.slice(from))
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
