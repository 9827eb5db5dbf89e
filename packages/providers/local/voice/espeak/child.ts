/**
 * The eSpeak NG speech program. eSpeak NG is licensed under the GPL 3: it is loaded here and nowhere else,
 * in a process of its own, optional and replaceable.
 */
import type { Answer } from '../program.js'

export type EspeakAsk = {
  readonly voice: string
  readonly sentences: readonly string[]
  readonly rate: number
  readonly pitch: number
  readonly range: number
}

/** For each sentence of SSML: mono samples at 22,050 Hz, marks and phonemes (an empty phoneme is a pause) in order, in milliseconds. */
export type EspeakReply = readonly EspeakSentence[]
export type EspeakSentence = {
  readonly samples: Int16Array
  readonly events: readonly { readonly kind: 'mark' | 'phoneme'; readonly id: string; readonly at: number }[]
}

type Event = { readonly type: string; readonly audio_position: number; readonly id?: string | number }
type Worker = {
  set_voice: (name: string) => number
  set_rate: (wordsPerMinute: number) => void
  set_pitch: (pitch: number) => void
  set_range: (range: number) => void
  synthesize: (text: string, heard: (samples: Int16Array | null, events: Event[]) => boolean) => void
}
type Module = { readonly eSpeakNGWorker: new () => Worker }

const PACKAGE = '@echogarden/espeak-ng-emscripten'

// eSpeak sows its breath noise from the clock: with the clock standing still, equal text gives equal sound.
Date.now = () => 0

/** A new engine for every question (tens of milliseconds): what it said before would change what it says next. */
const speak = async (ask: EspeakAsk): Promise<EspeakReply> => {
  const { default: open } = (await import(PACKAGE)) as { default: () => Promise<Module> }
  const worker = new (await open()).eSpeakNGWorker()
  if (worker.set_voice(ask.voice) !== 0) throw new Error(`it has no voice ${ask.voice}`)
  worker.set_rate(ask.rate)
  worker.set_pitch(ask.pitch)
  worker.set_range(ask.range)
  return ask.sentences.map((ssml) => one(worker, ssml))
}

const one = (worker: Worker, ssml: string): EspeakSentence => {
  const parts: Int16Array[] = []
  const events: { kind: 'mark' | 'phoneme'; id: string; at: number }[] = []
  worker.synthesize(ssml, (samples, heard) => {
    if (samples) parts.push(samples)
    for (const { type, id, audio_position: at } of heard)
      if (type === 'mark' || type === 'phoneme') events.push({ kind: type, id: String(id ?? ''), at })
    return false
  })
  const samples = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    samples.set(part, at)
    at += part.length
  }
  return { samples, events }
}

const answer = async (id: number, ask: EspeakAsk): Promise<Answer<EspeakReply>> => {
  try {
    return { id, reply: await speak(ask) }
  } catch (error) {
    return { id, error: String(error), missing: (error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND' }
  }
}

process.on('message', async ({ id, ask }: { id: number; ask: EspeakAsk }) => {
  process.send!(await answer(id, ask))
})
process.on('disconnect', () => process.exit(0))
