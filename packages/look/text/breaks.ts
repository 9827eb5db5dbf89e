import { clustersOf } from './clusters.js'

/** A place where a line may end. `to` is the offset after it, spaces included; `ink` the offset where its visible text ends. */
export type Break = {
  readonly ink: number
  readonly to: number
  readonly must: boolean /** How much a break here hurts the sense, 0 to 1. */
  readonly harm: number
}

/** Scripts that break between any two characters. */
const IDEOGRAPH = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF01-\uFF60\u30FC]`
const STARTS_IDEOGRAPH = new RegExp(`^${IDEOGRAPH}`, 'u')
const ENDS_IDEOGRAPH = new RegExp(`${IDEOGRAPH}$`, 'u')
/** Kinsoku (JIS X 4051, UAX 14 classes CL, CP, EX, IS, NS, CJ): what may not start a line … */
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}、。，．,.:;!?！？：；…‥・ー々〻ゝゞヽヾ゛゜％%‰℃°’”ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ～〜]/u
/** … and what may not end one. */
const NOT_LAST = /[\p{Ps}\p{Pi}‘“$¥￥£€#№]$/u
/** What keeps to its word although a space parts them: units, and French punctuation; not German »so«. */
const LEANS_BACK = /^([%％‰;:!?»]+(\s|$)|[°℃])/u
const LEANS_ON = /(^|\s)«$/u
const SPACE = /^[ \t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000\u200B]$/u
const NEWLINE = /^(\r\n|[\n\r\u0085\u2028\u2029])$/u
const JOINER = /^[\u00A0\u202F\u2060\uFEFF\u2007]$/u
const DASH = /[-\u2010\u2012-\u2014/]$/u

const SENTENCE = /[.!?。！？…]["'”’»)\]」』]*$/u
const CLAUSE = /[,;:、，；：)\]」』»”–—]$/u
/** Little words that lean on the next one, of the languages the local voices speak. */
const LEANING = new Set(
  'a an the of to in on at by for from with and or but as is was its his her their our el la los las un una de del y en que por con le les du des et un une au aux der die das den dem ein eine und von zu im am il lo gli i di da e che per'.split(
    ' ',
  ),
)

const harmOf = (before: string, after: string): number => {
  if (SENTENCE.test(before)) return 0
  if (CLAUSE.test(before)) return 0.1
  const word = /[\p{L}\p{M}’']+$/u.exec(before)?.[0].toLowerCase()
  if (word !== undefined && LEANING.has(word)) return 1
  if (!STARTS_IDEOGRAPH.test(after) || !ENDS_IDEOGRAPH.test(before)) return 0.3
  // A phrase of Japanese ends in hiragana; the next begins with another script.
  if (!/\p{sc=Hiragana}$/u.test(before)) return 0.8
  return /^\p{sc=Hiragana}/u.test(after) ? 0.6 : 0.2
}

const mayBreak = (before: string, after: string, spaces: boolean): boolean => {
  if (JOINER.test(before.slice(-1)) || JOINER.test(after.slice(0, 1))) return false
  if (spaces) return !LEANS_BACK.test(after) && !LEANS_ON.test(before)
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false
  if (DASH.test(before)) return /^\p{L}/u.test(after) && /[\p{L}][-\u2010/]$|[\u2012-\u2014]$/u.test(before)
  return ENDS_IDEOGRAPH.test(before) || STARTS_IDEOGRAPH.test(after)
}

/** Every place where a line of the text may end, in order; the last is the text's end. */
export const breaksOf = (text: string): readonly Break[] => {
  const clusters = clustersOf(text)
  const found: Break[] = []
  let start = 0
  let ink = 0
  let spaces = false
  for (const [index, cluster] of clusters.entries()) {
    if (NEWLINE.test(cluster.text)) {
      found.push({ ink, to: cluster.to, must: true, harm: 0 })
      start = cluster.to
      ink = cluster.to
      spaces = false
      continue
    }
    if (SPACE.test(cluster.text)) {
      spaces = true
      continue
    }
    const before = text.slice(Math.max(start, ink - 32), ink)
    if (index > 0 && ink > start && mayBreak(before, text.slice(cluster.from, cluster.from + 4), spaces)) {
      found.push({ ink, to: cluster.from, must: false, harm: harmOf(before, cluster.text) })
    }
    ink = cluster.to
    spaces = false
  }
  if (text.length > 0 && found.at(-1)?.to !== text.length) found.push({ ink, to: text.length, must: true, harm: 0 })
  return found
}
