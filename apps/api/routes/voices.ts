import { Problem } from '@reelwright/contract/problem'
import { VoiceList, VoicesQuery } from '@reelwright/contract/voice'
import { MUSIC_MOODS } from '@reelwright/film/brief'
import { musicSample } from '@reelwright/studio/samples/music-sample'
import { voiceSample } from '@reelwright/studio/voices/voice-sample'
import { voicesOf } from '@reelwright/studio/voices/voices'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { sendSample } from '../send-sample.js'

/** What films can be spoken by and accompanied with, and how it sounds. */
export const voices: Routes = (server, { open }) => {
  server.get(
    '/voices',
    { schema: { tags: ['projects'], summary: 'The voices of a language', querystring: VoicesQuery, response: { 200: VoiceList } } },
    async (request) => ({ items: [...voicesOf(request.query.language)] }),
  )

  server.get(
    '/voices/:name/sample.wav',
    {
      schema: {
        tags: ['projects'],
        summary: 'A sentence spoken by a voice of this machine',
        params: z.object({ name: z.string().max(80) }),
        querystring: VoicesQuery,
        produces: ['audio/wav'],
        response: { 404: Problem },
      },
    },
    async (request, reply) => sendSample(request, reply, await voiceSample(open.studio, request.params.name, request.query.language)),
  )

  server.get(
    '/music/:mood/sample.wav',
    {
      schema: {
        tags: ['projects'],
        summary: 'A few seconds of a mood, played by this machine',
        params: z.object({ mood: z.enum(MUSIC_MOODS) }),
        produces: ['audio/wav'],
      },
    },
    async (request, reply) => sendSample(request, reply, await musicSample(open.studio, request.params.mood)),
  )
}
