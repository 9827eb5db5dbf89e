import { fail, refuse } from '@reelwright/film/fault'
import { keptSample } from '../samples/kept-sample.js'
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

/**
 * A sentence spoken by one of this machine's voices: the studio's own example, of no film and free, so it is no call. @throws VOICE_NOT_FOUND
 */
export const voiceSample = async (studio: Studio, voice: string, language: string): Promise<string> => {
  if (!voicesOf(language).some(({ name }) => name === voice) || !SENTENCES[language])
    throw refuse('VOICE_NOT_FOUND', `There is no voice "${voice}" for "${language}"; GET /api/voices lists those there are.`, {
      field: 'voice',
      given: voice,
    })
  const maker = studio.providers.local.voice
  return keptSample(studio, 'voices', [voice, language, maker.model], async (context) => {
    const operation = await maker.start({ text: SENTENCES[language]!, language, voice, speed: 1 }, context)
    const answer = await maker.check(operation, context)
    if (answer.state !== 'done') throw fail('VOICE_FAILED', 'The voice did not come to an end; try again.')
    return answer.result.audio.file
  })
}
