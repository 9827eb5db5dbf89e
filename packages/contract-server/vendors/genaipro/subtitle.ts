import type { SpeechPlan } from '../../media/speech-plan.js'

const stamp = (seconds: number): string => {
  const ms = Math.round(seconds * 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)},${String(ms % 1000).padStart(3, '0')}`
}

/** SubRip cues of whole words, none longer than so many characters or seconds. */
export const subtitleOf = (plan: SpeechPlan, characters: number, seconds: number): string => {
  const words: { text: string; from: number; to: number }[] = []
  plan.characters.forEach((sign, i) => {
    const last = words.at(-1)
    if (/\s/.test(sign)) words.push({ text: '', from: plan.ends[i]!, to: plan.ends[i]! })
    else if (last)
      words[words.length - 1] = { text: last.text + sign, from: last.text === '' ? plan.starts[i]! : last.from, to: plan.ends[i]! }
    else words.push({ text: sign, from: plan.starts[i]!, to: plan.ends[i]! })
  })
  const cues: { text: string; from: number; to: number }[] = []
  for (const word of words.filter(({ text }) => text !== '')) {
    const cue = cues.at(-1)
    if (cue && `${cue.text} ${word.text}`.length <= characters && word.to - cue.from <= seconds)
      cues[cues.length - 1] = { text: `${cue.text} ${word.text}`, from: cue.from, to: word.to }
    else cues.push(word)
  }
  return cues.map(({ text, from, to }, i) => `${i + 1}\n${stamp(from)} --> ${stamp(to)}\n${text}\n`).join('\n')
}
