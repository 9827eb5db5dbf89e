import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type CallRow, calls, ledger } from '@reelwright/data/tables/calls'
import { projects } from '@reelwright/data/tables/projects'
import { steps } from '@reelwright/data/tables/steps'
import { fail } from '@reelwright/film/fault'
import type { Made, Provider } from '@reelwright/providers/ports/call'
import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { OpenStudio } from '../open-studio.js'
import { THE_STUDIO } from '../people/audit.js'
import type { Studio } from '../studio.js'
import { answerCall } from '../usage/answer-call.js'
import { viewCall } from '../usage/list-calls.js'
import { type CallOrder, callKey, makeCall } from './call.js'

type Request = { readonly text: string }
type Answer = { readonly file: Made }
type Fake = Provider<Request, Answer> & { readonly started: () => number }

/** A maker of text files that counts how often it was asked. */
const maker = (change: Partial<Provider<Request, Answer>> & { readonly began?: () => Promise<void> } = {}): Fake => {
  let started = 0
  return {
    id: 'test',
    model: 'text/1',
    capability: 'write',
    estimate: () => 1_000,
    start: async ({ text }, { scratch }) => {
      started += 1
      await change.began?.()
      await writeFile(join(scratch, 'answer.txt'), text)
      return { name: 'answer.txt' }
    },
    check: async (operation, { scratch }) => {
      const file = join(scratch, (operation as { name: string }).name)
      return { state: 'done', result: { file: { file, type: 'text/plain' } } }
    },
    provenance: () => ({ source: 'rule', provider: 'test' }),
    ...change,
    started: () => started,
  }
}

const ORG = 'org_calls'
let here: TestStudio
let projectId: string
beforeAll(async () => {
  here = await openTestStudio(undefined as never)
}, 60_000)
afterAll(() => here?.close())
beforeEach(async () => {
  projectId = await here.addProject(ORG)
})

type Change = Partial<CallOrder<Request, Answer>> & { readonly studio?: Studio }
const ask = async (provider: Fake, text: string, { studio = here.studio, ...change }: Change = {}) => {
  const stepId = change.stepId ?? (await here.addStep(ORG, projectId)).id
  const signal = new AbortController().signal
  return makeCall(studio, { organizationId: ORG, projectId, sceneId: null, signal, provider, request: { text }, ...change, stepId })
}
const rowOf = (key: string): Promise<CallRow> =>
  here.studio.data.inOrganization(ORG, async ({ db }) => (await db.select().from(calls).where(eq(calls.key, key)))[0] as CallRow)
const callsOf = (project: string): Promise<readonly CallRow[]> =>
  here.studio.data.inOrganization(ORG, ({ db }) => db.select().from(calls).where(eq(calls.projectId, project)))
const entriesOf = (callId: string): Promise<readonly string[]> =>
  here.studio.data.inOrganization(ORG, async ({ db }) => {
    const rows = await db.select().from(ledger).where(eq(ledger.callId, callId)).orderBy(asc(ledger.createdAt))
    return rows.map(({ kind, amount, attempt }) => (attempt === 1 ? `${kind} ${amount}` : `${kind} ${amount} #${attempt}`))
  })

/** A studio whose process dies, as far as the database can tell: from `die` on, nothing is written any more. */
const mortal = (): { readonly studio: Studio; readonly die: () => void } => {
  let dead = false
  const { data } = here.studio
  const inOrganization: typeof data.inOrganization = (organizationId, work) =>
    dead ? Promise.reject(new Error('killed')) : data.inOrganization(organizationId, work)
  const write: typeof data.write = (organizationId, work) => (dead ? Promise.reject(new Error('killed')) : data.write(organizationId, work))
  return {
    studio: { ...here.studio, data: { ...data, inOrganization, write } },
    die: () => {
      dead = true
    },
  }
}

test('a call that was answered is found, not made again; it is reserved once and settled once', async () => {
  const provider = maker()
  const first = await ask(provider, 'found')
  const second = await ask(provider, 'found')
  expect(second).toEqual(first)
  expect(provider.started()).toBe(1)
  expect(await entriesOf(first.callId)).toEqual(['reserve 1000', 'settle 1000'])
  expect(first.result.file.bytes).toBe(5)
  expect(await readdir(join(here.studio.scratch, 'calls'))).not.toContain(first.callId)
})

test('another variation, request or model is another call', async () => {
  const provider = maker()
  const other = maker({ model: 'text/2' })
  const keys = [
    await ask(provider, 'same'),
    await ask(provider, 'same', { variation: 1 }),
    await ask(provider, 'other'),
    await ask(other, 'same'),
  ]
  expect(new Set(keys.map(({ key }) => key)).size).toBe(4)
  expect(provider.started()).toBe(3)
})

test('requests that differ in a seed that is not sent are one call, and one from before that rule is still found', async () => {
  const seeded = (text: string, seed: number) => ({ request: { text, seed } as Request })
  const taking = maker()
  const first = await ask(taking, '', seeded('sown', 1))
  expect((await ask(taking, '', seeded('sown', 2))).callId).not.toBe(first.callId)
  expect(taking.started()).toBe(2)

  const seedless = maker({ seedless: true, estimate: () => 2_000 })
  const bought = await ask(seedless, '', seeded('sown', 1))
  expect(bought.callId).toBe(first.callId) // bought when its maker was not known to take no seed
  const shared = await ask(seedless, '', seeded('unsown', 1))
  const same = await ask(seedless, '', seeded('unsown', 2))
  expect([same.callId, same.result]).toEqual([shared.callId, shared.result])
  expect(same.key).not.toBe(shared.key) // takes are of their own scenes
  expect(seedless.started()).toBe(1)
  expect(await entriesOf(shared.callId)).toEqual(['reserve 2000', 'settle 2000'])
  await ask(seedless, '', { ...seeded('unsown', 2), variation: 1 })
  await ask(seedless, '', { ...seeded('unsown', 2), again: 1 })
  expect(seedless.started()).toBe(3)
})

test('steps that want the same answer at once get it from one call', async () => {
  const provider = maker({ began: () => pause(150) })
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask(provider, 'at once')))
  expect(provider.started()).toBe(1)
  expect(new Set(answers.map(({ callId }) => callId)).size).toBe(1)
  expect(await entriesOf(answers[0]!.callId)).toEqual(['reserve 1000', 'settle 1000'])
})

test('when the one that makes it fails, the next takes over', async () => {
  let refused = false
  const provider = maker({
    began: async () => {
      await pause(100)
      if (refused) return
      refused = true
      throw fail('BUSY', 'Come back later.')
    },
  })
  const first = ask(provider, 'taken over').catch((error: Error) => error.message)
  await pause(50)
  const second = ask(provider, 'taken over')
  expect(await first).toBe('Come back later.')
  expect((await second).result.file.bytes).toBe(10)
  expect(provider.started()).toBe(2)
})

test('a step whose worker died gives its call up with its lease', async () => {
  const provider = maker()
  const { studio, die } = mortal()
  const dead = await here.addStep(ORG, projectId)
  const dying = { ...maker({ began: async () => die() }), check: provider.check }
  await expect(ask(dying, 'inherited', { studio, stepId: dead.id })).rejects.toThrow('killed')
  const heir = ask(provider, 'inherited')
  await pause(300)
  expect((await callsOf(projectId))[0]?.state).toBe('submitting')
  await here.studio.data.inOrganization(ORG, ({ db }) =>
    db
      .update(steps)
      .set({ leaseUntil: new Date(0) })
      .where(eq(steps.id, dead.id)),
  )
  expect((await heir).result.file.bytes).toBe(9)
})

test('what another worker has settled while this one slept is not paid once more', async () => {
  let [wake, looks] = [(): void => {}, 0]
  const sleep = new Promise<void>((resolve) => {
    wake = resolve
  })
  const provider = maker({
    check: async (_, { scratch }) => {
      looks += 1
      if (looks === 1) await sleep
      const file = join(scratch, 'answer.txt')
      await mkdir(scratch, { recursive: true }) // whoever ended first has cleared it away
      await writeFile(file, 'asleep')
      return { state: 'done', result: { file: { file, type: 'text/plain' } } }
    },
  })
  const sleeper = await here.addStep(ORG, projectId)
  const late = ask(provider, 'asleep', { stepId: sleeper.id })
  while (looks === 0) await pause(10)
  await here.studio.data.inOrganization(ORG, ({ db }) =>
    db
      .update(steps)
      .set({ leaseUntil: new Date(0) })
      .where(eq(steps.id, sleeper.id)),
  )
  const heir = await ask(provider, 'asleep')
  wake()
  expect((await late).cost).toBe(heir.cost)
  expect(await entriesOf(heir.callId)).toEqual(['reserve 1000', 'settle 1000'])
  expect(provider.started()).toBe(1)
})

test('killed when the provider had accepted and before it was written down: the operation is found, not bought again', async () => {
  const { studio, die } = mortal()
  const provider = maker({ began: async () => die() })
  const { id: stepId } = await here.addStep(ORG, projectId)
  await expect(ask(provider, 'adopted', { studio, stepId })).rejects.toThrow('killed')
  const [call] = await callsOf(projectId)
  expect(call?.state).toBe('submitting')
  const answer = await ask(provider, 'adopted', { stepId })
  expect(provider.started()).toBe(1)
  expect(answer.callId).toBe(call?.id)
  expect(await rowOf(answer.key)).toMatchObject({ state: 'succeeded', attempts: 1 })
  expect(await entriesOf(answer.callId)).toEqual(['reserve 1000', 'settle 1000'])
})

test('killed while it was handed over to a vendor that finds a purchase by its name: it is handed over again under that name', async () => {
  const { studio, die } = mortal()
  const names: (string | undefined)[] = []
  const dear = { estimate: () => 2_000_000, repeats: 60_000 }
  const start = async (_: Request, { scratch, purchase }: { scratch: string; purchase?: string }) => {
    names.push(purchase)
    if (names.length === 1) {
      die()
      throw new Error('killed')
    }
    await writeFile(join(scratch, 'answer.txt'), 'found')
    return { name: 'answer.txt' }
  }
  const { id: stepId } = await here.addStep(ORG, projectId)
  await expect(ask(maker({ ...dear, start }), 'repeated', { studio, stepId })).rejects.toThrow('killed')
  const answer = await ask(maker({ ...dear, start }), 'repeated', { stepId })
  expect(names).toEqual([`${answer.callId}.1`, `${answer.callId}.1`])
  expect(await entriesOf(answer.callId)).toEqual(['reserve 2000000', 'settle 2000000'])
})

test('a failure is kept with its reason and its money is free; the next try is settled once', async () => {
  let busy = true
  const provider = maker({
    check: async (_, { scratch }) =>
      busy
        ? { state: 'failed', failure: { kind: 'retryable', code: 'BUSY', message: 'Come back later.' } }
        : { state: 'done', result: { file: { file: join(scratch, 'answer.txt'), type: 'text/plain' } } },
  })
  await expect(ask(provider, 'tried again')).rejects.toMatchObject({ code: 'BUSY', kind: 'failure' })
  const [failed] = await callsOf(projectId)
  expect(failed).toMatchObject({ state: 'failed', failure: { kind: 'retryable', code: 'BUSY' } })
  expect(await entriesOf(failed!.id)).toEqual(['reserve 1000', 'release 1000'])
  busy = false
  const answer = await ask(provider, 'tried again')
  expect(await rowOf(answer.key)).toMatchObject({ state: 'succeeded', attempts: 2, failure: null })
  expect(await entriesOf(answer.callId)).toEqual(['reserve 1000', 'release 1000', 'reserve 1000 #2', 'settle 1000 #2'])
})

test('what the provider rejects is the person’s to mend', async () => {
  const failure = { kind: 'rejected', code: 'NOT_ALLOWED', message: 'Say it otherwise.' } as const
  const provider = maker({ check: async () => ({ state: 'failed', failure }) })
  await expect(ask(provider, 'rejected')).rejects.toMatchObject({ code: 'NOT_ALLOWED', kind: 'input' })
})

test('a dear call of unknown fate waits for a person; a cheap one is made again and counted, a free one has nothing to count', async () => {
  for (const [price, starts, entries] of [
    [2_000_000, 0, ['reserve 2000000']],
    [20_000, 1, ['reserve 20000', 'settle 20000', 'reserve 20000 #2', 'settle 20000 #2']],
    [0, 1, ['reserve 0', 'settle 0']],
  ] as const) {
    const { studio, die } = mortal()
    const dying = maker({
      estimate: () => price,
      began: async () => {
        die()
        throw new Error('killed')
      },
    })
    const { id: stepId } = await here.addStep(ORG, projectId)
    await expect(ask(dying, `fate ${price}`, { studio, stepId })).rejects.toThrow('killed')
    const provider = maker({ estimate: () => price })
    const again = await ask(provider, `fate ${price}`, { stepId }).catch((error: { code: string }) => error.code)
    expect(provider.started()).toBe(starts)
    if (starts === 0) expect(again).toBe('CALL_UNKNOWN')
    expect(await entriesOf((await rowOf(callKey(ORG, provider, { text: `fate ${price}` }))).id)).toEqual(entries)
  }
})

test('a call that was stopped is nobody’s failure and is made when it is wanted again', async () => {
  const stop = new AbortController()
  const dying = maker({
    began: async () => {
      stop.abort()
      throw fail('ABORTED', 'Stopped.')
    },
  })
  const { id: stepId } = await here.addStep(ORG, projectId)
  await expect(ask(dying, 'stopped', { signal: stop.signal, stepId })).rejects.toThrow('Stopped.')
  expect((await callsOf(projectId))[0]).toMatchObject({ state: 'reserved', failure: null })
  expect((await ask(maker(), 'stopped', { stepId })).result.file.bytes).toBe(7)
})

test('a step that was cancelled or taken over while it waited for its lane hands nothing over', async () => {
  const provider = maker()
  for (const change of [{ state: 'cancelled' }, { worker: 'another' }] as const) {
    const { id: stepId } = await here.addStep(ORG, projectId)
    const lane = {
      enter: () =>
        here.studio.data.inOrganization(ORG, async ({ db }) => void (await db.update(steps).set(change).where(eq(steps.id, stepId)))),
      leave: () => {},
      stepAside: () => false,
    }
    await expect(ask(provider, 'late', { stepId, worker: 'test', lane })).rejects.toMatchObject({ code: 'STEP_LOST' })
    expect(await callsOf(projectId)).toMatchObject([{ state: 'reserved', attempts: 0 }])
  }
  expect(provider.started()).toBe(0)
})

test('what was not handed over after all holds no money of the try that was to be', async () => {
  const provider = maker({ check: async () => ({ state: 'failed', failure: { kind: 'retryable', code: 'TOO_BUSY', message: 'No.' } }) })
  await expect(ask(provider, 'tried')).rejects.toThrow('No.')
  const { id: stepId } = await here.addStep(ORG, projectId, { state: 'cancelled' })
  await expect(ask(provider, 'tried', { stepId, worker: 'test' })).rejects.toMatchObject({ code: 'STEP_LOST' })
  const [call] = await callsOf(projectId)
  expect(await entriesOf(call?.id ?? '')).toEqual(['reserve 1000', 'release 1000'])
})

test('one that is stopped before it is handed over is not handed over', async () => {
  const stop = new AbortController()
  const lane = { enter: async () => stop.abort(new Error('stopped')), leave: () => {}, stepAside: () => false }
  const provider = maker()
  await expect(ask(provider, 'never', { signal: stop.signal, lane })).rejects.toThrow('stopped')
  expect(provider.started()).toBe(0)
  expect(await callsOf(projectId)).toMatchObject([{ state: 'reserved', failure: null }])
})

/** A dear call whose worker died while it was handed over; the provider never says what became of it. */
const leaveUnknown = async (text: string): Promise<{ readonly stepId: string; readonly call: CallRow }> => {
  const { studio, die } = mortal()
  await here.studio.data.inOrganization(ORG, ({ db }) =>
    db.update(projects).set({ cancelledAt: new Date() }).where(eq(projects.id, projectId)),
  )
  const began = async () => {
    die()
    throw new Error('killed')
  }
  const { id: stepId } = await here.addStep(ORG, projectId)
  await expect(ask(maker({ estimate: dear, began }), text, { studio, stepId })).rejects.toThrow('killed')
  await expect(ask(maker({ estimate: dear }), text, { stepId })).rejects.toMatchObject({ code: 'CALL_UNKNOWN' })
  return { stepId, call: (await callsOf(projectId))[0] as CallRow }
}
const dear = () => 2_000_000
const open = () => ({ studio: here.studio, bell: { ring: async () => {} } }) as unknown as OpenStudio

test.each([
  ['lost', false, 4_000_000],
  ['buy-again', true, 4_000_000],
  ['buy-again', false, 2_000_000],
] as const)('made once more after %s (the first was charged: %s), every payment is counted', async (answer, paid, cost) => {
  const { stepId, call } = await leaveUnknown(`${answer} ${paid}`)
  const first = await answerCall(open(), ORG, THE_STUDIO, call.id, { answer, paid })
  expect(first.cost).toBe(answer === 'lost' || paid ? '2.000000' : null)
  const again = await ask(maker({ estimate: dear }), `${answer} ${paid}`, { stepId })
  expect(again).toMatchObject({ callId: call.id, cost })
  expect(await rowOf(again.key)).toMatchObject({ state: 'succeeded', cost })
  const once = ['reserve 2000000', 'settle 2000000']
  expect(await entriesOf(call.id)).toEqual(cost === 4_000_000 ? [...once, ...once.map((entry) => `${entry} #2`)] : once)
  expect((await ask(maker({ estimate: dear }), `${answer} ${paid}`)).cost).toBe(cost)
})

const failing = (kind: 'unknown' | 'broken', price: number, cost?: number) =>
  maker({
    estimate: () => price,
    start: async () => ({ failure: 'the connection was reset' }),
    check: async () => ({ state: 'failed', failure: { kind, code: 'VENDOR_SILENT', message: 'The answer was lost.' }, cost }),
  })

test('what is settled is the vendor’s own figure, and a failure that was charged for is paid', async () => {
  const provider = maker({
    check: async (_, { scratch }) => ({
      state: 'done',
      result: { file: { file: join(scratch, 'answer.txt'), type: 'text/plain' } },
      cost: 1_234,
    }),
  })
  const answer = await ask(provider, 'billed')
  expect(answer.cost).toBe(1_234)
  expect(await entriesOf(answer.callId)).toEqual(['reserve 1000', 'settle 1234'])
  await expect(ask(failing('broken', 1_000, 700), 'charged failure')).rejects.toMatchObject({ code: 'VENDOR_SILENT' })
  const failed = (await callsOf(projectId)).find(({ state }) => state === 'failed')
  expect(failed).toMatchObject({ cost: 700 })
  expect(await entriesOf(failed!.id)).toEqual(['reserve 1000', 'settle 700'])
})

test('a vendor that lost sight of a dear call leaves it to a person; a cheap one is counted and made once more', async () => {
  await expect(ask(failing('unknown', 2_000_000), 'reset, dear')).rejects.toMatchObject({ code: 'CALL_UNKNOWN' })
  const [lost] = await callsOf(projectId)
  expect(lost).toMatchObject({ state: 'unknown', operation: null })
  expect(await entriesOf(lost!.id)).toEqual(['reserve 2000000'])
  const { question } = viewCall(lost!)
  expect(question).toMatchObject({
    answers: ['lost', 'buy-again'],
    known: expect.stringMatching(/cannot be asked for\. The answer was lost\. Look at .* count this one as lost; .* buy again/),
  })
  const cheap = await here.addProject(ORG)
  projectId = cheap
  await expect(ask(failing('unknown', 20_000), 'reset, cheap')).rejects.toMatchObject({ code: 'VENDOR_SILENT', kind: 'failure' })
  const answer = await ask(maker({ estimate: () => 20_000 }), 'reset, cheap')
  expect(answer.cost).toBe(40_000)
  expect(await entriesOf(answer.callId)).toEqual(['reserve 20000', 'settle 20000', 'reserve 20000 #2', 'settle 20000 #2'])
})
