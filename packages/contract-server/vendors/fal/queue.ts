import { type Answer, answered, ok } from '../../frame/answer.js'
import type { Call } from '../../frame/vendor.js'
import { CANCELLED, type Job, jobsOf, startJob, stateOf } from './jobs.js'

const addresses = (call: Call, job: Job) => {
  const at = `${call.base}/queue/${job.app}/requests/${job.id}`
  return { response_url: at, status_url: `${at}/status`, cancel_url: `${at}/cancel` }
}

const retryableOf = (status: number): Record<string, string> => (status >= 500 ? { 'x-fal-retryable': 'true' } : {})

/** POST /queue/<endpoint> */
export const submit = async (call: Call): Promise<Answer> => {
  const job = await startJob(call, call.params.endpoint!)
  return ok(
    { request_id: job.id, gateway_request_id: job.id, status: 'IN_QUEUE', queue_position: 0, ...addresses(call, job) },
    { 'x-fal-request-id': job.id },
  )
}

const jobOf = (call: Call): Job => {
  const { owner, app, id } = call.params
  const job = jobsOf(call.world).get(id!)
  if (!job || job.key !== call.key || job.app !== `${owner}/${app}` || job.until <= call.world.clock.now())
    throw answered({ status: 404, json: { status: 'NOT_FOUND' } })
  return job
}

const statusBody = async (call: Call, job: Job) => {
  const status = stateOf(job, call.world.clock.now())
  const body = { status, request_id: job.id, ...(status === 'IN_QUEUE' ? { queue_position: 0 } : {}), ...addresses(call, job), logs: null }
  if (status !== 'COMPLETED') return body
  const result = job.cancelled ? CANCELLED : await job.result()
  const metrics = { metrics: { inference_time: 3.2 } }
  return result.status === 200
    ? { ...body, ...metrics }
    : {
        ...body,
        ...metrics,
        error: `Invalid status code: ${result.status}`,
        error_type: job.cancelled ? 'client_cancelled' : 'model_error',
      }
}

/** GET …/status: 202 until it is over. */
export const status = async (call: Call): Promise<Answer> => {
  const job = jobOf(call)
  const body = await statusBody(call, job)
  return { status: body.status === 'COMPLETED' ? 200 : 202, headers: { 'x-fal-request-id': job.id }, json: body }
}

/** GET …/status/stream: what it is now, as one event. */
export const statusStream = async (call: Call): Promise<Answer> => {
  const body = await statusBody(call, jobOf(call))
  return { status: 200, headers: { 'content-type': 'text/event-stream' }, stream: [`data: ${JSON.stringify(body)}\n\n`] }
}

/** GET …/requests/:id and …/response: the model's own answer, errors included. */
export const result = async (call: Call): Promise<Answer> => {
  const job = jobOf(call)
  if (stateOf(job, call.world.clock.now()) !== 'COMPLETED') return { status: 400, json: { detail: 'Request is still in progress' } }
  const answer = job.cancelled ? CANCELLED : await job.result()
  return {
    ...answer,
    headers: {
      'x-fal-request-id': job.id,
      ...(answer.status === 200 ? { 'x-fal-billable-units': String(job.units) } : retryableOf(answer.status)),
    },
  }
}

/** PUT …/cancel */
export const cancel = (call: Call): Answer => {
  const job = jobOf(call)
  if (stateOf(job, call.world.clock.now()) === 'COMPLETED') return { status: 400, json: { status: 'ALREADY_COMPLETED' } }
  job.cancelled = true
  call.world.bill.void('fal', job.id)
  return { status: 202, json: { status: 'CANCELLATION_REQUESTED' } }
}

/** POST /run/<endpoint>: waits for the answer. */
export const run = async (call: Call): Promise<Answer> => {
  const job = await startJob(call, call.params.endpoint!)
  const { clock } = call.world
  await new Promise<void>((resolve) => clock.at(job.due, resolve))
  return job.result()
}
