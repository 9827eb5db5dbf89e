import { z } from 'zod'
import { VOICES } from '../elevenlabs/settings.js'
import { askJson, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import { type FileJobs, fileJobs } from '../http/file-jobs.js'
import { isVendorFailure } from '../http/vendor-failure.js'
import type { VendorRequest } from '../http/vendor-request.js'
import { withoutSecrets } from '../http/without-secrets.js'
import type { Voice, VoiceRequest, VoiceResult } from '../ports/voice.js'
import { finishedVoice } from '../speech/finished-voice.js'
import { checkSpeech, voiceNamed } from '../speech/voice-text.js'
import { priceOf } from './prices.js'
import { GENAIPRO_URL, type GenAiProSettings, PATIENCE } from './settings.js'

const VENDOR = 'GenAIPro'
/** Raised when the same answer would be finished otherwise. */
const FINISH = 'speech/1'
const FILE = 'speech.mp3'
const LIMITS = { characters: 10_000, slowest: 0.7, fastest: 1.2 } as const
const MOST = 128 * 1024 ** 2
const ASKING = { headers: 60_000, idle: 30_000, whole: 120_000 } as const

/** What the task speaks. */
const Wish = z.object({ text: z.string() })

const WireTask = z.looseObject({ task_id: z.union([z.string(), z.number()]).optional(), id: z.union([z.string(), z.number()]).optional() })
const WireStatus = z.looseObject({
  status: z.string(),
  result: z.string().nullish(),
  error: z.unknown().optional(),
  process_percentage: z.number().nullish(),
})

const Said = z.looseObject({ message: z.unknown().optional(), error: z.unknown().optional(), detail: z.unknown().optional() })

/** Credit that is gone is told in words, with the status of a bad request. */
const NO_CREDIT = /credit|balance|quota|insufficient/i

const readRefusal: ReadRefusal = (body) => {
  const read = Said.safeParse(body)
  const said = read.success ? [read.data.message, read.data.error, read.data.detail].find((one) => typeof one === 'string') : body
  if (typeof said !== 'string') return {}
  return { said, ...(NO_CREDIT.test(said) ? { kind: 'quota' as const } : {}) }
}

const FAILED = /fail|error|cancel|reject/i

/**
 * Voices of GenAIPro, which resells ElevenLabs': a task is handed over and asked for until its file is there. It tells
 * neither times nor prices: words are timed by what can be heard, and the cost is the price table's.
 */
export const genAiProVoice = (settings: GenAiProSettings): Voice => {
  const { apiKey, baseUrl = GENAIPRO_URL, model, ffmpeg, patience = PATIENCE, now = Date.now, deadlines = ASKING } = settings
  const aliases = { ...VOICES, ...settings.voices }
  const base = baseUrl.replace(/\/+$/, '')
  const requestTo = (method: 'GET' | 'POST' | 'DELETE', path: string, signal: AbortSignal, body?: object): VendorRequest => ({
    vendor: VENDOR,
    method,
    url: `${base}/v1/labs/${path}`,
    headers: {
      authorization: `Bearer ${apiKey}`,
      accept: 'application/json',
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal,
    secrets: [apiKey],
    deadlines,
  })
  const bodyOf = ({ text, voice, speed }: VoiceRequest) => ({
    input: text,
    voice_id: voiceNamed(voice, aliases),
    model_id: model,
    stability: 0.5,
    similarity: 0.75,
    style: 0,
    speed,
    use_speaker_boost: true,
  })
  const price = (): number => priceOf({ vendor: 'genaipro', model, unit: 'request' }, 1)
  const jobs: FileJobs<VoiceRequest> = {
    ...{ vendor: VENDOR, baseUrl: base, patience, now },
    submit: async (request, { signal, webhook }) => {
      const asked = requestTo('POST', 'task', signal, {
        ...bodyOf(request),
        ...(webhook === undefined ? {} : { call_back_url: webhook }),
      })
      const { json } = await askJson(asked, readRefusal)
      const answer = WireTask.safeParse(json)
      const task = answer.success ? (answer.data.task_id ?? answer.data.id) : undefined
      if (task === undefined) throw unreadable(asked)
      return String(task)
    },
    ended: async (task, signal) => {
      const asked = requestTo('GET', `task/${encodeURIComponent(task)}`, signal)
      const { json } = await askJson(asked, readRefusal)
      const answer = WireStatus.safeParse(json)
      if (!answer.success) throw unreadable(asked)
      const { status, result, error } = answer.data
      // A recording is charged whether or not it is any good.
      if (status === 'completed' && result) return { state: 'made', url: result, cost: price() }
      if (!FAILED.test(status)) return { state: 'running' }
      const said = typeof error === 'string' ? ` (“${withoutSecrets(error, [apiKey])}”)` : ''
      const message = `${VENDOR} could not speak the narration${said}; it is asked again.`
      return { state: 'failed', failure: { kind: 'retryable', code: 'VENDOR_JOB_FAILED', message } }
    },
    cancel: async (task, signal) => {
      await askJson(requestTo('DELETE', `task/${encodeURIComponent(task)}`, signal), readRefusal).catch((error: unknown) => {
        if (!isVendorFailure(error)) throw error
      })
    },
  }
  const life = fileJobs<VoiceRequest, VoiceResult>(jobs, {
    ...{ file: FILE, most: MOST },
    wishOf: ({ text }) => ({ text }),
    finish: (_, wish, context) => finishedVoice({ file: FILE, ...Wish.parse(wish) }, VENDOR, ffmpeg, context),
  })
  return {
    id: 'genaipro',
    model: `${model} ${FINISH}`,
    capability: 'voice',
    estimate: price,
    ...life,
    start: async (request, context) => {
      checkSpeech(request, VENDOR, LIMITS)
      context.signal.throwIfAborted()
      return life.start(request, context)
    },
    provenance: ({ text, voice }) => ({
      source: 'generated',
      provider: 'genaipro',
      model: `${model} (${voiceNamed(voice, aliases)})`,
      prompt: text,
      credit: 'Voice by GenAIPro',
    }),
  }
}
