import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import type { Fault } from '../../frame/fault-names.js'
import { bodyOf } from '../../frame/parse-body.js'
import { hashOf } from '../../frame/seeded.js'
import type { Flaw } from '../../frame/strictly.js'
import type { Call } from '../../frame/vendor.js'
import type { World } from '../../frame/world.js'
import { clip } from '../../media/clip.js'
import { givenPicture } from '../../media/given-picture.js'

const VERSION = '2024-11-06'
const FILE_LIFE = 24 * 3_600
/** Tasks of one key that run at once; more are throttled until their turn comes. */
const AT_ONCE = 5
/** Characters of a picture inside a request. */
const MOST_INLINE = 5 * 1024 * 1024

/** Credits a second; a credit is a cent. */
const CREDITS = { gen4_turbo: 5, 'gen4.5': 12 } as const
const Address = z.string().regex(/^(https:\/\/|http:\/\/127\.|data:image\/|runway:\/\/)/, 'Must be a URL, a Runway URI or a data URI')

const TaskRequest = z.strictObject({
  model: z.enum(Object.keys(CREDITS) as [keyof typeof CREDITS]),
  promptImage: z.union([Address, z.array(z.strictObject({ uri: Address, position: z.enum(['first', 'last']) })).min(1)]),
  promptText: z.string().min(1).max(1_000).optional(),
  ratio: z.enum(['1280:720', '720:1280', '1104:832', '832:1104', '960:960', '1584:672']),
  duration: z.int().min(2).max(10),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
  contentModeration: z.strictObject({ publicFigureThreshold: z.enum(['auto', 'low']) }).optional(),
})
type TaskRequest = z.infer<typeof TaskRequest>

type Task = {
  readonly id: string
  readonly key: string
  readonly faults: ReadonlySet<Fault>
  readonly created: number
  readonly throttled: boolean
  readonly from: number
  readonly due: number
  readonly file: string
  cancelled?: boolean
}

export const said = (status: number, error: string, headers?: Record<string, string>): Answer => ({
  status,
  json: { error },
  ...(headers ? { headers } : {}),
})

const invalid = (flaws: readonly Flaw[]): Answer => ({
  status: 400,
  json: {
    error: 'Validation of body failed',
    issues: flaws.map(({ path, message, kind }) => ({ code: kind === 'unknown' ? 'unrecognized_keys' : 'invalid', path, message })),
    docUrl: 'https://docs.dev.runwayml.com/api',
  },
})

const table = (world: World): Map<string, Task> => world.table<Task>('runway/tasks')

const stateOf = (task: Task, now: number): string => {
  if (task.cancelled) return 'CANCELLED'
  if (now < task.from) return task.throttled ? 'THROTTLED' : 'PENDING'
  if (now < task.due || task.faults.has('job_never_ends')) return 'RUNNING'
  return task.faults.has('job_fails') || task.faults.has('content_policy') ? 'FAILED' : 'SUCCEEDED'
}

/** Calls without the version are refused before anything else. */
const versioned = (call: Call): void => {
  if (call.headers['x-runway-version'] !== VERSION)
    throw answered(said(400, `The X-Runway-Version header must be set to a supported version, such as ${VERSION}.`))
}

const startOf = async (call: Call, { promptImage }: TaskRequest): Promise<{ start?: string; end?: string }> => {
  const images = typeof promptImage === 'string' ? [{ uri: promptImage, position: 'first' as const }] : promptImage
  const opened = async (position: 'first' | 'last'): Promise<string | undefined> => {
    const uri = images.find((image) => image.position === position)?.uri
    if (uri === undefined) return undefined
    if (uri.startsWith('data:') && uri.length > MOST_INLINE) throw answered(said(400, 'promptImage: the data URI is too large'))
    const given = await givenPicture(call.world, uri)
    if ('reason' in given) throw answered(said(400, 'Invalid asset: promptImage could not be fetched or is not a supported image'))
    return given.path
  }
  return { start: await opened('first'), end: await opened('last') }
}

/** POST /v1/image_to_video */
export const imageToVideo = async (call: Call): Promise<Answer> => {
  versioned(call)
  const { world, faults } = call
  const request = bodyOf(call, TaskRequest, invalid)
  const frames = await startOf(call, request)
  const id = randomUUID()
  const now = world.clock.now()
  const open = [...table(world).values()].filter((task) => task.key === call.key && !task.cancelled && task.due > now)
  const waiting = open.length >= AT_ONCE ? open.map(({ due }) => due).sort((a, b) => a - b)[open.length - AT_ONCE]! - now : 0
  const from = world.clock.after(1) + waiting
  const [width, height] = request.ratio.split(':').map(Number) as [number, number]
  const { duration: seconds, promptText: prompt = '', seed = id } = request
  const file = world.files.keep({
    name: 'output.mp4',
    type: 'video/mp4',
    make: () => clip(world, { prompt, seed, width, height, seconds, fps: 24, ...frames }, faults),
  })
  const due = from + (world.clock.after(20 + 3 * seconds + (faults.has('slow_job') ? 900 : 0)) - now)
  table(world).set(id, { id, key: call.key, faults, created: now, throttled: waiting > 0, from, due, file })
  const units = CREDITS[request.model] * seconds
  const sale = { vendor: 'runway', key: call.key, route: call.route.name, model: request.model, job: id, units, unit: 'credit' }
  world.bill.charge({ ...sale, micros: units * 10_000, request: hashOf(call.path, call.raw) })
  if (faults.has('job_fails') || faults.has('content_policy')) world.bill.void('runway', id)
  return ok({ id })
}

const found = (call: Call): Task => {
  versioned(call)
  const task = table(call.world).get(call.params.id!)
  if (!task || task.key !== call.key) throw answered(said(404, 'Not found'))
  return task
}

/** GET /v1/tasks/:id */
export const readTask = (call: Call): Answer => {
  const task = found(call)
  const { clock, files } = call.world
  const status = stateOf(task, clock.now())
  const share = Math.min(0.99, Math.max(0, (clock.now() - task.from) / (task.due - task.from)))
  const failure = task.faults.has('content_policy')
    ? { failure: 'The input did not pass moderation.', failureCode: 'SAFETY.INPUT.TEXT' }
    : { failure: 'An unexpected error occurred.', failureCode: 'INTERNAL.BAD_OUTPUT.CODE01' }
  return ok({
    id: task.id,
    createdAt: new Date(task.created).toISOString(),
    status,
    ...(status === 'RUNNING' ? { progress: share } : {}),
    ...(status === 'SUCCEEDED' ? { output: [files.link(call.base, task.file, FILE_LIFE)] } : {}),
    ...(status === 'FAILED' ? failure : {}),
  })
}

/** DELETE /v1/tasks/:id: gives up one that has not ended, forgets one that has. */
export const deleteTask = (call: Call): Answer => {
  const task = found(call)
  if (['PENDING', 'THROTTLED', 'RUNNING'].includes(stateOf(task, call.world.clock.now()))) {
    task.cancelled = true
    call.world.bill.void('runway', task.id)
  } else table(call.world).delete(task.id)
  return { status: 204 }
}
