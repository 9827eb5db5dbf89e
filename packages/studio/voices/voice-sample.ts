import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, refuse } from '@reelwright/film/fault'
import type { CallContext } from '@reelwright/providers/ports/call'
import type { Studio } from '../studio.js'
import { voicesOf } from './voices.js'

/** What is spoken, so that voices can be held against each other. */
const SENTENCES: Readonly<Record<string, string>> = {
  en: 'Every film begins with a question. This one begins with light, and the long way it has come.',
  es: 'Toda película empieza con una pregunta. Esta empieza con la luz y el largo camino que ha recorrido.',
  fr: 'Tout film commence par une question. Celui-ci commence par la lumière, et le long chemin qu’elle a parcouru.',
  de: 'Jeder Film beginnt mit einer Frage. Dieser beginnt mit dem Licht und dem langen Weg, den es gekommen ist.',
  it: 'Ogni film comincia con una domanda. Questo comincia con la luce, e con la lunga strada che ha percorso.',
}

const spoken = new Map<string, Promise<string>>()

const speak = async ({ providers, scratch }: Studio, voice: string, language: string, file: string): Promise<string> => {
  const folder = join(scratch, `voice-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    const context: CallContext = {
      scratch: folder,
      signal: AbortSignal.timeout(60_000),
      open: async () => {
        throw fail('ASSET_UNASKED', 'A voice opens no asset.')
      },
    }
    const maker = providers.local.voice
    const operation = await maker.start({ text: SENTENCES[language]!, language, voice, speed: 1 }, context)
    const answer = await maker.check(operation, context)
    if (answer.state !== 'done') throw fail('VOICE_FAILED', 'The voice did not come to an end; try again.')
    await mkdir(join(file, '..'), { recursive: true })
    await rename(answer.result.audio.file, file)
    return file
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * A sentence spoken by one of this machine's voices: the studio's own example, of no film and free, so it is no call. It is spoken once
 * and kept in the cache. @throws VOICE_NOT_FOUND
 */
export const voiceSample = async (studio: Studio, voice: string, language: string): Promise<string> => {
  if (!voicesOf(language).some(({ name }) => name === voice) || !SENTENCES[language])
    throw refuse('VOICE_NOT_FOUND', `There is no voice "${voice}" for "${language}"; GET /api/voices lists those there are.`, {
      field: 'voice',
      given: voice,
    })
  const key = createHash('sha256')
    .update(JSON.stringify([voice, language, studio.providers.local.voice.model]))
    .digest('hex')
    .slice(0, 32)
  const file = join(studio.cache, 'voices', `${key}.wav`)
  if (existsSync(file)) return file
  const speaking = spoken.get(file) ?? speak(studio, voice, language, file)
  spoken.set(file, speaking)
  return speaking.finally(() => spoken.delete(file))
}
