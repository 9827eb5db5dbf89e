import type { Take as TakeView } from '@reelwright/contract/take'
import { newestFirst, pageFrom } from '@reelwright/data/newest-first'
import { type SceneRow, type SlotChoice, scenes } from '@reelwright/data/tables/scenes'
import { takes } from '@reelwright/data/tables/takes'
import { refuse } from '@reelwright/film/fault'
import type { Word } from '@reelwright/film/take'
import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Registry } from '@reelwright/providers/registry'
import { and, eq, sql } from 'drizzle-orm'
import { avatarPlans } from '../formats/avatars.js'
import { clipPlan, secondsToFilm } from '../formats/clips.js'
import { type FilmState, loadFilm } from '../formats/film-state.js'
import { frameInputs, narrationInputs } from '../formats/slots.js'
import type { OpenStudio } from '../open-studio.js'
import { changeFilm, writeProject } from '../projects/change-film.js'
import { linkOf } from '../projects/link-of.js'
import type { Page } from '../projects/list-projects.js'
import { selectMade } from '../steps/save-take.js'
import { providersOf } from '../vendor-keys/providers-of.js'
import { findProjectOf, projectOf } from './project-of.js'

type TakeRow = typeof takes.$inferSelect

const viewOf = async (open: OpenStudio, row: TakeRow): Promise<TakeView> => {
  const { id, organizationId, projectId, sceneId, slot, selected, take, createdAt } = row
  const { asset, provenance } = take
  return {
    id,
    projectId,
    sceneId,
    slot: slot as TakeView['slot'],
    selected,
    url: await linkOf(open, organizationId, asset),
    hash: asset.hash,
    type: asset.type,
    bytes: asset.bytes,
    width: asset.width ?? null,
    height: asset.height ?? null,
    seconds: asset.samples === undefined ? (asset.seconds ?? null) : asset.samples / SAMPLE_RATE,
    provenance,
    flaw: take.flaw ?? null,
    createdAt: createdAt.toISOString(),
  }
}

/** Everything that was ever made or chosen for a scene, the newest first. @throws SCENE_NOT_FOUND */
export const listTakes = async (
  open: OpenStudio,
  organizationId: string,
  sceneId: string,
  asked: { readonly cursor?: string; readonly limit: number },
): Promise<Page<TakeView>> => {
  const { place, order, after } = newestFirst(takes.createdAt, takes.id)
  const found = await open.studio.data.inOrganization(organizationId, async (tenant) => {
    const projectId = await projectOf(tenant, 'scene', sceneId)
    return tenant.db
      .select({ row: takes, place })
      .from(takes)
      .where(and(eq(takes.projectId, projectId), eq(takes.sceneId, sceneId), after(asked.cursor)))
      .orderBy(...order)
      .limit(asked.limit + 1)
  })
  const { rows, nextCursor } = pageFrom(found, asked.limit)
  return { items: await Promise.all(rows.map(({ row }) => viewOf(open, row))), nextCursor }
}

/** Whether a narration's words are those of a text, one by one and to its end. */
const says = (words: readonly Word[], text: string): boolean => {
  const at = words.every(({ text: word, from, to }, i) => text.slice(from, to) === word && from >= (words[i - 1]?.to ?? 0))
  const between = words.map(({ from }, i) => text.slice(words[i - 1]?.to ?? 0, from))
  const rest = [...between, text.slice(words.at(-1)?.to ?? 0)].join('')
  return at && !/[\p{L}\p{N}]/u.test(rest)
}

/** A narration that says other words than its scene would be captioned wrong. @throws TAKE_OUTDATED */
const checkWords = (film: FilmState, { scene }: SceneRow, { id, take }: TakeRow): void => {
  if (film.project.brief.narration.length > 0 || !says(take.words ?? [], scene.narration))
    throw refuse('TAKE_OUTDATED', 'This narration says other words than the scene has now; undo the change of its words first.', {
      field: 'id',
      given: id,
    })
}

const CHOOSABLE = ['narration', 'frame', 'clip', 'avatar'] as const

/** The key that follows from today's inputs of a slot; undefined where nothing is made for it now. */
const INPUTS = {
  narration: narrationInputs,
  frame: frameInputs,
  clip: (film: FilmState, registry: Registry, row: SceneRow) => clipPlan(film, registry, row, secondsToFilm(film).get(row.id))?.inputs,
  avatar: (film: FilmState, registry: Registry, row: SceneRow) =>
    avatarPlans(film, registry).find(({ sceneId }) => sceneId === row.id)?.inputs,
} as const

/** The choice that makes a take the right one for today's inputs, and for no others. */
const choiceOf = (before: SlotChoice | undefined, inputs: string, key: string): SlotChoice => ({
  ...(before?.variation === undefined ? {} : { variation: before.variation }),
  ...(inputs === key ? {} : { pin: { for: inputs, take: key } }),
})

/**
 * Chooses one of a slot's takes. It stands until an input of the slot changes, or it is made anew.
 * @throws TAKE_NOT_FOUND, TAKE_NOT_CHOOSABLE, TAKE_OUTDATED
 */
export const chooseTake = async (open: OpenStudio, organizationId: string, takeId: string): Promise<TakeView> => {
  const projectId = await findProjectOf(open, organizationId, 'take', takeId)
  const providers = await providersOf(open.studio, organizationId)
  await changeFilm(open, organizationId, projectId, async (tenant) => {
    const film = await loadFilm(tenant, projectId)
    const [take] = await tenant.db.select().from(takes).where(eq(takes.id, takeId))
    const row = film.scenes.find(({ id }) => id === take?.sceneId)
    const slot = CHOOSABLE.find((one) => one === take?.slot)
    if (!take || !row || !slot)
      throw refuse('TAKE_NOT_CHOOSABLE', 'Only narrations, frames, clips and presenters of a scene that is there can be chosen.', {
        field: 'id',
        given: takeId,
      })
    if (slot === 'narration') checkWords(film, row, take)
    if (slot === 'avatar' && !take.take.sound)
      throw refuse('TAKE_NOT_CHOOSABLE', 'This film of the presenter will not do, and has no voice to be laid under; make it anew.', {
        field: 'id',
        given: take.id,
      })
    const inputs = INPUTS[slot](film, providers, row)
    const slots = { ...row.slots, [slot]: choiceOf(row.slots[slot], inputs ?? take.key, take.key) }
    await tenant.db
      .update(scenes)
      .set({ slots, revision: sql`${scenes.revision} + 1` as never, updatedAt: new Date() })
      .where(eq(scenes.id, row.id))
    await selectMade(tenant, projectId, { sceneId: row.id, slot }, take.key)
    await writeProject(tenant, projectId, {})
  })
  const [chosen] = await open.studio.data.inOrganization(organizationId, ({ db }) => db.select().from(takes).where(eq(takes.id, takeId)))
  if (!chosen) throw refuse('TAKE_NOT_FOUND', 'There is no such take here.', { field: 'id', given: takeId })
  return viewOf(open, chosen)
}
