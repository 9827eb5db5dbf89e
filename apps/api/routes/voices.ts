import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Problem } from '@reelwright/contract/problem'
import { VoiceList, VoicesQuery } from '@reelwright/contract/voice'
import { voiceSample } from '@reelwright/studio/voices/voice-sample'
import { voicesOf } from '@reelwright/studio/voices/voices'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { sendFile } from '../send-file.js'

/** What films can be spoken by, and how it sounds. */
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
    async (request, reply) => {
      const path = await voiceSample(open.studio, request.params.name, request.query.language)
      const { size } = await stat(path)
      return sendFile(request, reply.header('cache-control', 'private, max-age=86400'), {
        path,
        bytes: size,
        type: 'audio/wav',
        hash: basename(path, '.wav'),
      })
    },
  )
}
