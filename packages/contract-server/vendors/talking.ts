import { randomUUID } from 'node:crypto'
import type { Fault } from '../frame/fault-names.js'
import { hashOf } from '../frame/seeded.js'
import type { Call } from '../frame/vendor.js'
import type { World } from '../frame/world.js'
import { clip } from '../media/clip.js'
import { presenter } from '../media/presenter.js'
import { speech } from '../media/speech.js'
import { planSpeech } from '../media/speech-plan.js'

/** A video of somebody who speaks, as each vendor of avatars takes it on. */
export type Talk = {
  readonly id: string
  readonly key: string
  readonly text: string
  /** To the hundredth, as it is told and charged. */
  readonly seconds: number
  readonly created: number
  readonly from: number
  readonly due: number
  readonly faults: ReadonlySet<Fault>
  readonly file: string
  /** Seconds for which an address of the file is good. */
  readonly life: number
}

export type TalkWish = {
  readonly id?: string
  readonly avatar: string
  readonly voice: string
  readonly text: string
  readonly speed: number
  readonly width: number
  readonly height: number
  readonly ground: string
  /** Path of the picture that is made to speak, in place of a presenter of the vendor's. */
  readonly picture?: string
  readonly model: string
  /** Millionths of a dollar a second. */
  readonly rate: number
}

export type TalkState = 'waiting' | 'working' | 'done' | 'failed' | 'rejected'

export const talksOf = ({ world, vendor }: Pick<Call, 'world' | 'vendor'>): Map<string, Talk> => world.table<Talk>(`${vendor.name}/talks`)

export const stateOf = (talk: Talk, now: number): TalkState => {
  if (now < talk.from) return 'waiting'
  if (now < talk.due || talk.faults.has('job_never_ends')) return 'working'
  if (talk.faults.has('content_policy')) return 'rejected'
  return talk.faults.has('job_fails') ? 'failed' : 'done'
}

const film = async (world: World, wish: TalkWish, seconds: number, faults: ReadonlySet<Fault>): Promise<string> => {
  const { text, voice, speed, width, height } = wish
  const said = await speech(world, { text, voice, speed, coding: { kind: 'wav', rate: 48_000 } }, new Set())
  const start = wish.picture ?? (await presenter(world, wish.avatar, width, height, wish.ground))
  return clip(world, { prompt: wish.avatar, seed: voice, width, height, seconds, fps: 25, start, speech: said }, faults)
}

/** Takes a job on: its times, its file, and its place on the bill. */
export const startTalk = (call: Call, wish: TalkWish, life: number): Talk => {
  const { world, faults, vendor } = call
  const seconds = Math.round(planSpeech(wish.text, wish.speed).seconds * 100) / 100
  const id = wish.id ?? randomUUID().replaceAll('-', '')
  const from = world.clock.after(2)
  const works = 10 + seconds + (faults.has('slow_job') ? 900 : 0)
  const due = from + (world.clock.after(works) - world.clock.now())
  const file = world.files.keep({ name: `${id}.mp4`, type: 'video/mp4', make: () => film(world, wish, seconds, faults) })
  const talk: Talk = { id, key: call.key, text: wish.text, seconds, created: world.clock.now(), from, due, faults, file, life }
  talksOf(call).set(id, talk)
  world.bill.charge({
    vendor: vendor.name,
    key: call.key,
    route: call.route.name,
    model: wish.model,
    job: id,
    units: seconds,
    unit: 'second',
    micros: seconds * wish.rate,
    ...(call.headers['idempotency-key'] ? { idempotency: String(call.headers['idempotency-key']) } : {}),
    request: hashOf(call.path, call.raw),
  })
  if (faults.has('job_fails') || faults.has('content_policy')) world.bill.void(vendor.name, id)
  return talk
}

/** A fresh address for what was made; each is good for a while. */
export const addressOf = ({ world, base }: Pick<Call, 'world' | 'base'>, talk: Talk): string => world.files.link(base, talk.file, talk.life)

/** The talk a request names, when its key may see it. */
export const ownTalk = (call: Call): Talk | undefined => {
  const talk = talksOf(call).get(call.params.id!)
  return talk && talk.key === call.key ? talk : undefined
}

/** Tells of its end, or before it where messages come out of order; nothing of a job without end. */
export const tellOfTalk = (
  call: Call,
  talk: Talk,
  url: string,
  body: () => unknown,
  sign: (raw: Buffer, at: number, id: string) => Record<string, string>,
  accepts?: (status: number) => boolean,
): void => {
  const { world, faults, vendor } = call
  if (faults.has('job_never_ends')) return
  world.clock.at(faults.has('webhook_out_of_order') ? world.clock.now() : talk.due, () =>
    world.webhooks.send({
      vendor: vendor.name,
      url,
      body: body(),
      faults,
      due: world.clock.now(),
      sign,
      stillTrue: () => talksOf(call).has(talk.id),
      ...(accepts ? { accepts } : {}),
    }),
  )
}
