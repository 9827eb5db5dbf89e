const STOP = new Set(
  'about after again also among answer because been before being between both brief could does down each every film format from give have here into just keep language like made make many more most must never none only other over scene scenes script section sections sentence sentences should some such than that their them then there these they this those through under until very voice want were what when where which while will with without words would write your json object schema field fields text data'.split(
    ' ',
  ),
)

/** Sentences of a text in order, each with its closing signs; joined by spaces they are the text again, white space apart. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .split(/(?<=[.!?…][”’"')\]]*)\s+(?=\S)|(?<=[。！？])(?=\S)/u)
    .filter((sentence) => sentence.length > 0)

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0

/** The telling words of a text, the most frequent first; always at least one. */
export const keywordsOf = (text: string, most = 24): string[] => {
  const counts = new Map<string, number>()
  for (const word of text.match(/\p{L}[\p{L}\p{M}’'-]{3,}/gu) ?? []) {
    const lower = word.toLowerCase()
    if (!STOP.has(lower)) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
  const found = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  return found.length > 0 ? found.slice(0, most) : ['the place']
}

/** A narration cut into pieces of about so many words, whole sentences each; nothing is lost. */
export const passagesOf = (text: string, words = 26): string[] => {
  const passages: string[] = []
  let [held, count] = [[] as string[], 0]
  for (const sentence of sentencesOf(text)) {
    const more = wordCount(sentence)
    if (held.length > 0 && count + more > words * 1.25) {
      passages.push(held.join(' '))
      held = []
      count = 0
    }
    held.push(sentence)
    count += more
    if (count >= words) {
      passages.push(held.join(' '))
      held = []
      count = 0
    }
  }
  if (held.length > 0) passages.push(held.join(' '))
  return passages
}
