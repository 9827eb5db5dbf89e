import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import type { Fault } from '../../frame/fault-names.js'
import { bodyOf, queryOf } from '../../frame/parse-body.js'
import { hashOf } from '../../frame/seeded.js'
import type { Flaw } from '../../frame/strictly.js'
import type { Call } from '../../frame/vendor.js'
import type { World } from '../../frame/world.js'
import { made } from '../../media/made.js'
import { speech } from '../../media/speech.js'
import { planSpeech } from '../../media/speech-plan.js'
import { subtitleOf } from './subtitle.js'

/** The design's own figure for a narration; the vendor publishes none. */
const DOLLARS_A_TASK = 0.02
const FILE_LIFE = 7 * 24 * 3_600
const WORKS_SECONDS = 6

const Model = z.enum(['eleven_multilingual_v2', 'eleven_turbo_v2_5', 'eleven_flash_v2_5', 'eleven_v3'])
const TaskRequest = z.strictObject({
  input: z.string().min(1).max(40_000),
  voice_id: z.string().min(1),
  model_id: Model,
  stability: z.number().min(0).max(1).optional(),
  similarity: z.number().min(0).max(1).optional(),
  style: z.number().min(0).max(1).optional(),
  speed: z.number().min(0.7).max(1.2).optional(),
  use_speaker_boost: z.boolean().optional(),
  call_back_url: z.url().optional(),
})
const SubtitleRequest = z.strictObject({
  max_characters_per_line: z.int().min(1),
  max_lines_per_cue: z.int().min(1),
  max_seconds_per_cue: z.number().positive(),
})
const Page = z.strictObject({ page: z.coerce.number().int().min(1).default(1), limit: z.coerce.number().int().min(1).max(100).default(20) })

type Task = {
  readonly id: string
  readonly key: string
  readonly request: z.infer<typeof TaskRequest>
  readonly created: number
  readonly due: number
  readonly faults: ReadonlySet<Fault>
  readonly file: string
  readonly subtitle?: { readonly file: string; readonly due: number }
}

export const invalid = (flaws: readonly Flaw[]): Answer => ({
  status: 400,
  json: { message: flaws.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ') },
})

const tasks = (world: World): Map<string, Task> => world.table<Task>('genaipro/tasks')

const stateOf = (task: Task, now: number): 'processing' | 'completed' | 'failed' =>
  task.faults.has('job_never_ends') || now < task.due
    ? 'processing'
    : task.faults.has('job_fails') || task.faults.has('content_policy')
      ? 'failed'
      : 'completed'

const shown = (task: Task, call: Pick<Call, 'world' | 'base'>) => {
  const { world, base } = call
  const status = stateOf(task, world.clock.now())
  const { input, voice_id, model_id, speed = 1, style = 0, stability = 0.5, similarity = 0.75, use_speaker_boost = true } = task.request
  const subtitle =
    task.subtitle && world.clock.now() >= task.subtitle.due ? world.files.link(base, task.subtitle.file, FILE_LIFE) : undefined
  return {
    ...{ id: task.id, input, voice_id, model_id, speed, style, stability, similarity, use_speaker_boost },
    created_at: new Date(task.created).toISOString(),
    status,
    result: status === 'completed' ? world.files.link(base, task.file, FILE_LIFE) : '',
    subtitle: subtitle ?? '',
    ...(status === 'failed' ? { error: task.faults.has('content_policy') ? 'content not allowed' : 'generation failed' } : {}),
  }
}

const ownTask = (call: Call): Task => {
  const task = tasks(call.world).get(call.params.id!)
  if (!task || task.key !== call.key) throw answered({ status: 404, json: { message: 'task not found' } })
  return task
}

/** POST /v1/labs/task */
export const startTask = (call: Call): Answer => {
  const { world, faults } = call
  const request = bodyOf(call, TaskRequest, invalid)
  const id = randomUUID()
  const due = world.clock.after(WORKS_SECONDS + [...request.input].length / 200 + (faults.has('slow_job') ? 300 : 0))
  const wish = {
    text: request.input,
    voice: request.voice_id,
    speed: request.speed ?? 1,
    coding: { kind: 'mp3', rate: 44_100, kbps: 128 } as const,
  }
  const file = world.files.keep({ name: `${id}.mp3`, type: 'audio/mpeg', make: () => speech(world, wish, faults) })
  tasks(world).set(id, { id, key: call.key, request, created: world.clock.now(), due, faults, file })
  world.bill.charge({
    vendor: 'genaipro',
    key: call.key,
    route: call.route.name,
    model: request.model_id,
    job: id,
    units: 1,
    unit: 'request',
    micros: DOLLARS_A_TASK * 1e6,
    request: hashOf(call.raw),
  })
  if (faults.has('job_fails') || faults.has('content_policy')) world.bill.void('genaipro', id)
  if (request.call_back_url && !faults.has('job_never_ends'))
    world.clock.at(faults.has('webhook_out_of_order') ? world.clock.now() : due, () =>
      world.webhooks.send({
        vendor: 'genaipro',
        url: request.call_back_url!,
        body: shown(tasks(world).get(id)!, call),
        faults,
        due: world.clock.now(),
        sign: () => ({}),
        stillTrue: () => tasks(world).has(id),
      }),
    )
  return ok({ task_id: id })
}

/** GET /v1/labs/task/:id */
export const readTask = (call: Call): Answer => ok(shown(ownTask(call), call))

/** GET /v1/labs/task */
export const listTasks = (call: Call): Answer => {
  const { page, limit } = queryOf(call, Page, invalid)
  const own = [...tasks(call.world).values()].filter(({ key }) => key === call.key).reverse()
  return ok({ tasks: own.slice((page - 1) * limit, page * limit).map((task) => shown(task, call)), total: own.length })
}

/** DELETE /v1/labs/task/:id */
export const removeTask = (call: Call): Answer => {
  const task = ownTask(call)
  tasks(call.world).delete(task.id)
  call.world.files.remove(task.file)
  return { status: 200 }
}

/** POST /v1/labs/task/subtitle/:id: the address appears on the task a little later. */
export const startSubtitle = (call: Call): Answer => {
  const { world } = call
  const task = ownTask(call)
  const limits = bodyOf(call, SubtitleRequest, invalid)
  if (stateOf(task, world.clock.now()) !== 'completed') return { status: 400, json: { message: 'task is not completed' } }
  const cues = subtitleOf(
    planSpeech(task.request.input, task.request.speed ?? 1),
    limits.max_characters_per_line * limits.max_lines_per_cue,
    limits.max_seconds_per_cue,
  )
  const file = world.files.keep({
    name: `${task.id}.srt`,
    type: 'application/x-subrip',
    make: () => made(world, '.srt', `${task.id} ${JSON.stringify(limits)}`, (path) => writeFile(path, cues)),
  })
  tasks(world).set(task.id, { ...task, subtitle: { file, due: world.clock.after(2) } })
  return { status: 200 }
}
