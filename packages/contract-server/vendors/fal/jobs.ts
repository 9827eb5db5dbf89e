import { randomUUID } from 'node:crypto'
import { type Answer, answered } from '../../frame/answer.js'
import type { Fault } from '../../frame/fault-names.js'
import { hashOf } from '../../frame/seeded.js'
import { strictly } from '../../frame/strictly.js'
import type { Call } from '../../frame/vendor.js'
import type { World } from '../../frame/world.js'
import { CLIP_ENDPOINTS } from './clip-endpoints.js'
import type { Endpoint } from './endpoint.js'
import { makeResult, pictureErrors } from './make-result.js'
import { PICTURE_ENDPOINTS } from './picture-endpoints.js'
import { inputError, modelError } from './problems.js'
import { sign } from './sign.js'

export const ENDPOINTS: readonly Endpoint[] = [...PICTURE_ENDPOINTS, ...CLIP_ENDPOINTS]

/** Jobs of one key that run at once; more wait in the queue, which never refuses. */
const AT_ONCE = 40
const RESULT_SECONDS = 30 * 86_400
const FORGOTTEN_SECONDS = 3_600

export type Job = {
  readonly id: string
  readonly key: string
  readonly endpoint: Endpoint
  readonly app: string
  readonly input: unknown
  readonly faults: ReadonlySet<Fault>
  readonly from: number
  readonly due: number
  readonly until: number
  /** The model's answer, made when it is first asked for. */
  readonly result: () => Promise<Answer>
  readonly units: number
  cancelled?: boolean
}

export const jobsOf = (world: World): Map<string, Job> => world.table<Job>('fal/jobs')

export const stateOf = (job: Job, now: number): 'IN_QUEUE' | 'IN_PROGRESS' | 'COMPLETED' => {
  if (job.cancelled) return 'COMPLETED'
  if (now < job.from) return 'IN_QUEUE'
  return now < job.due || job.faults.has('job_never_ends') ? 'IN_PROGRESS' : 'COMPLETED'
}

export const findEndpoint = (path: string): Endpoint => {
  const found = ENDPOINTS.find(({ id }) => id === path)
  if (!found) throw answered({ status: 404, json: { detail: `Path /${path.split('/').slice(2).join('/')} not found` } })
  return found
}

export const CANCELLED: Answer = { status: 499, json: { detail: 'Request was cancelled', error_type: 'client_cancelled' } }

const failed = (detail: unknown[], status = 422): Answer => ({ status, json: { detail } })

/** Seconds an endpoint works. */
const worksFor = (endpoint: Endpoint, input: unknown): number => (endpoint.makes === 'clip' ? 20 + 6 * endpoint.seconds(input) : 4)

/** What becomes of an input: its price, and the answer it will have. */
const judged = async (
  call: Call,
  endpoint: Endpoint,
  raw: unknown,
  id: string,
): Promise<{ input: unknown; answer: () => Promise<Answer>; paid: boolean }> => {
  const { faults } = call
  const read = strictly(endpoint.input, raw)
  if (read.flaws) return { input: raw, answer: async () => failed(read.flaws.map(inputError)), paid: false }
  const input = read.value
  if (faults.has('content_policy'))
    return {
      input,
      answer: async () =>
        failed([
          modelError('content_policy_violation', 'The content could not be processed because it was flagged by a content checker.', [
            'body',
            'prompt',
          ]),
        ]),
      paid: false,
    }
  if (faults.has('job_fails'))
    return { input, answer: async () => failed([modelError('internal_server_error', 'Internal server error', ['body'])], 500), paid: false }
  const errors = await pictureErrors(call.world, endpoint, input as Record<string, unknown>)
  if (errors.length > 0) return { input, answer: async () => failed(errors), paid: false }
  const life = /"expiration_duration_seconds"\s*:\s*(\d+)/.exec(String(call.headers['x-fal-object-lifecycle-preference'] ?? ''))?.[1]
  const answer = makeResult(call, endpoint, input as Record<string, unknown>, id, life === undefined ? undefined : Number(life))
  return { input, answer, paid: true }
}

/** Accepts a job: puts it on the bill, sets its times, and tells of its end where a webhook is wanted. */
export const startJob = async (call: Call, path: string): Promise<Job> => {
  const { world, faults } = call
  const endpoint = findEndpoint(path)
  let raw: unknown
  try {
    raw = JSON.parse(call.raw.toString('utf8'))
  } catch {
    throw answered(failed([modelError('json_invalid', 'JSON decode error', ['body', 0])]))
  }
  const id = randomUUID()
  const { input, answer, paid } = await judged(call, endpoint, raw, id)
  const now = world.clock.now()
  const open = [...jobsOf(world).values()].filter((job) => job.key === call.key && !job.cancelled && job.due > now)
  const waiting = open.length >= AT_ONCE ? open.map(({ due }) => due).sort((a, b) => a - b)[open.length - AT_ONCE]! - now : 0
  const most = call.query.get('fal_max_queue_length')
  if (most !== null && open.length - AT_ONCE >= Number(most))
    throw answered({ status: 429, headers: { 'x-fal-needs-retry': '1' }, json: { detail: 'Queue is full', error_type: 'queue_full' } })
  const from = world.clock.after(1) + waiting
  const due = paid ? from + (world.clock.after(worksFor(endpoint, input) + (faults.has('slow_job') ? 900 : 0)) - now) : from
  const until = due + (call.headers['x-fal-store-io'] === '0' ? FORGOTTEN_SECONDS : RESULT_SECONDS) * 1000
  const cost = paid ? endpoint.cost(input) : { micros: 0, units: 0, unit: 'request' }
  let made: Promise<Answer> | undefined
  const result = (): Promise<Answer> => {
    made ??= answer()
    return made
  }
  const app = endpoint.id.split('/').slice(0, 2).join('/')
  const job: Job = { id, key: call.key, endpoint, app, input, faults, from, due, until, result, units: cost.units }
  jobsOf(world).set(id, job)
  if (paid)
    world.bill.charge({
      vendor: 'fal',
      key: call.key,
      route: call.route.name,
      model: endpoint.id,
      job: id,
      ...cost,
      request: hashOf(call.path, call.raw),
    })
  const hook = call.query.get('fal_webhook')
  if (hook) tell(call, job, hook)
  return job
}

const tell = (call: Call, job: Job, url: string): void => {
  const { world } = call
  const { faults, id } = job
  const send = async (): Promise<void> => {
    if (faults.has('job_never_ends')) return
    const { status, json } = job.cancelled ? CANCELLED : await job.result()
    const head = { request_id: id, gateway_request_id: id }
    const body =
      status === 200
        ? { ...head, status: 'OK', payload: json }
        : { ...head, status: 'ERROR', error: `Invalid status code: ${status}`, payload: json }
    world.webhooks.send({ vendor: 'fal', url, body, faults, due: world.clock.now(), sign: (raw, at) => sign(world, id, raw, at) })
  }
  // A message that comes out of order is there before the job is done.
  world.clock.at(faults.has('webhook_out_of_order') ? world.clock.now() : job.due, () => void send())
}
