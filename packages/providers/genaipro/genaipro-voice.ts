import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { VOICES } from '../elevenlabs/settings.js'
import { askJson, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import { download } from '../http/download.js'
import { isVendorFailure } from '../http/vendor-failure.js'
import { isPassing } from '../http/vendor-job.js'
import type { VendorRequest } from '../http/vendor-request.js'
import { withoutSecrets } from '../http/without-secrets.js'
import type { CallContext, Check, Failure, Json } from '../ports/call.js'
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

/** Enough to go on after a restart: the task, what it speaks, and since when it is waited for (milliseconds since 1970). */
const Operation = z.union([
  z.object({ task: z.string().min(1), text: z.string(), since: z.number() }),
  z.object({ failure: z.custom<Failure>((value) => typeof value === 'object' && value !== null) }),
])

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
  const silent = (since: number): Check<VoiceResult> => {
    if (now() - since < patience) return { state: 'running' }
    const message = `${VENDOR} has had the narration for ${Math.round(patience / 60_000)} minutes without an end; look again later, count it as lost, or buy it again.`
    return { state: 'failed', failure: { kind: 'unknown', code: 'VENDOR_SILENT', message } }
  }
  const fetched = async (url: string, { scratch, signal }: CallContext): Promise<void> => {
    const file = join(scratch, FILE)
    const there = await access(file).then(
      () => true,
      () => false,
    )
    if (!there) await download({ vendor: VENDOR, url, baseUrl: base, file, most: MOST, signal })
  }
  return {
    id: 'genaipro',
    model: `${model} ${FINISH}`,
    capability: 'voice',
    estimate: price,
    start: async (request, { signal, webhook }): Promise<Json> => {
      checkSpeech(request, VENDOR, LIMITS)
      signal.throwIfAborted()
      try {
        const asked = requestTo('POST', 'task', signal, {
          ...bodyOf(request),
          ...(webhook === undefined ? {} : { call_back_url: webhook }),
        })
        const { json } = await askJson(asked, readRefusal)
        const answer = WireTask.safeParse(json)
        const task = answer.success ? (answer.data.task_id ?? answer.data.id) : undefined
        if (task === undefined) throw unreadable(asked)
        return { task: String(task), text: request.text, since: now() }
      } catch (error) {
        if (!isVendorFailure(error)) throw error
        return { failure: { ...error.failure } as Json }
      }
    },
    check: async (operation, context) => {
      const known = Operation.parse(operation)
      if ('failure' in known) return { state: 'failed', failure: known.failure }
      try {
        const { json } = await askJson(requestTo('GET', `task/${encodeURIComponent(known.task)}`, context.signal), readRefusal)
        const answer = WireStatus.safeParse(json)
        if (!answer.success) return silent(known.since)
        const { status, result, error } = answer.data
        if (status === 'completed' && result) {
          await fetched(result, context)
          return { state: 'done', result: await finishedVoice({ file: FILE, text: known.text }, VENDOR, ffmpeg, context) }
        }
        if (FAILED.test(status)) {
          const said = typeof error === 'string' ? ` (“${withoutSecrets(error, [apiKey])}”)` : ''
          const message = `${VENDOR} could not speak the narration${said}; it is asked again.`
          return { state: 'failed', failure: { kind: 'retryable', code: 'VENDOR_JOB_FAILED', message } }
        }
        return silent(known.since)
      } catch (error) {
        context.signal.throwIfAborted()
        if (!isVendorFailure(error)) throw error
        // The task goes on whether or not it can be asked just now.
        const passing = isPassing(error.failure) && !error.failure.code.startsWith('VOICE_')
        if (passing) return silent(known.since)
        // A recording that is no good was made, and is charged like any other.
        return { state: 'failed', failure: error.failure, ...(error.failure.code.startsWith('VOICE_') ? { cost: price() } : {}) }
      }
    },
    cancel: async (operation, { signal }) => {
      const known = Operation.parse(operation)
      if ('failure' in known) return
      await askJson(requestTo('DELETE', `task/${encodeURIComponent(known.task)}`, signal), readRefusal).catch((error: unknown) => {
        if (!isVendorFailure(error)) throw error
      })
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
