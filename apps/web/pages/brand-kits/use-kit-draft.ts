import type { BrandKitShown } from '@reelwright/contract/brand-kit'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isRefusal, Refusal } from '../../api/problem.js'
import { queries } from '../../api/queries.js'
import { answerOf, studio } from '../../api/studio.js'
import { fieldsOf, isSendable, KIT_FIELDS, type KitField, type KitFields, sentOf, stateOfField } from './kit-draft.js'
import { kitQuery, kitsChanged } from './kit-queries.js'

/** Milliseconds of rest after which what was typed is saved. */
const REST = 600

/** Milliseconds after which a save that did not reach the studio is tried again. */
const AGAIN = 5_000

/** The studio is away or broke: nothing is wrong with what was typed. */
const mayPass = (error: unknown): boolean => error instanceof Refusal && (error.status === 0 || error.status >= 500)

type Draft = { readonly typed: Partial<KitFields>; readonly base: Partial<KitFields> }
const NOTHING: Draft = { typed: {}, base: {} }

const nameOf = (id: string): string => `brand-kit:${id}`
const readDraft = (id: string): Draft => {
  try {
    return { ...NOTHING, ...(JSON.parse(localStorage.getItem(nameOf(id)) ?? '{}') as Partial<Draft>) }
  } catch {
    return NOTHING
  }
}

const patched = async ({ id, revision }: BrandKitShown, field: KitField, value: KitFields[KitField]): Promise<BrandKitShown> =>
  (await answerOf(
    studio.PATCH('/api/brand-kits/{id}', {
      params: { path: { id } },
      headers: { 'if-match': `"${revision}.edit"` },
      body: { [field]: sentOf(field, value) },
    }),
  )) as BrandKitShown

/**
 * A kit while it is typed in: each field is saved by itself once typing rests, kept in this browser until it is, and held back
 * where somebody else changed the same field meanwhile.
 */
export const useKitDraft = (kit: BrandKitShown) => {
  const { id } = kit
  const [draft, setDraft] = useState<Draft>(() => readDraft(id))
  const [problems, setProblems] = useState<Partial<Record<KitField, unknown>>>({})
  const [saving, setSaving] = useState(false)
  const stored = useMemo(() => fieldsOf(kit), [kit])

  const stateOf = (field: KitField, now: Draft, there: KitFields) =>
    field in now.typed
      ? stateOfField(field, now.typed[field] as never, (now.base[field] ?? there[field]) as never, there[field] as never)
      : 'clean'
  const states = Object.fromEntries(KIT_FIELDS.map((field) => [field, stateOf(field, draft, stored)])) as Record<
    KitField,
    ReturnType<typeof stateOf>
  >
  const fields = Object.fromEntries(
    KIT_FIELDS.map((field) => [field, field in draft.typed && states[field] !== 'followed' ? draft.typed[field] : stored[field]]),
  ) as KitFields

  const waiting = KIT_FIELDS.filter((field) => states[field] === 'unsaved')
  const due = waiting.filter((field) => !(field in problems) && isSendable(fields, field))
  const conflicts = KIT_FIELDS.filter((field) => states[field] === 'conflict')

  useEffect(() => {
    if (waiting.length + conflicts.length > 0) localStorage.setItem(nameOf(id), JSON.stringify(draft))
    else localStorage.removeItem(nameOf(id))
  }, [id, draft, waiting.length, conflicts.length])

  const latest = useRef({ draft, fields, due, saving })
  latest.current = { draft, fields, due, saving }

  const save = useCallback(async (): Promise<void> => {
    if (latest.current.saving || latest.current.due.length === 0) return
    setSaving(true)
    latest.current.saving = true
    const { draft: sent, fields: values, due: wanted } = latest.current
    try {
      // Read again first: what somebody else changed since is not written over.
      let now = await queries.fetchQuery({ ...kitQuery(id), staleTime: 0 })
      const there = fieldsOf(now)
      for (const field of wanted) {
        if (stateOfField(field, values[field] as never, (sent.base[field] ?? there[field]) as never, there[field] as never) !== 'unsaved')
          continue
        try {
          now = await patched(now, field, values[field])
          const kept = now
          queries.setQueryData(kitQuery(id).queryKey, kept)
          setDraft((before) => ({ ...before, base: { ...before.base, [field]: fieldsOf(kept)[field] } }))
          // The studio looks at the whole kit each time: what this mended may let other fields be saved as well.
          setProblems({})
        } catch (error) {
          // Somebody was quicker in between: what is left is compared with theirs, and saved in the next round.
          if (isRefusal(error, 'REVISION_CHANGED')) break
          setProblems((before) => ({ ...before, [field]: error }))
        }
      }
      void kitsChanged()
    } catch (error) {
      for (const field of wanted) setProblems((before) => ({ ...before, [field]: error }))
    } finally {
      setSaving(false)
    }
  }, [id])

  // What only the connection kept from being saved is tried again by itself.
  useEffect(() => {
    const passing = KIT_FIELDS.filter((field) => mayPass(problems[field]))
    if (passing.length === 0) return
    const again = (): void =>
      setProblems((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !passing.includes(field as KitField))))
    const timer = setTimeout(again, AGAIN)
    window.addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [problems])

  const isDue = due.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: every further letter begins the rest anew
  useEffect(() => {
    if (!isDue || saving) return
    const timer = setTimeout(() => void save(), REST)
    return () => clearTimeout(timer)
  }, [isDue, saving, draft.typed, save])
  useEffect(() => () => void save(), [save])

  const change = <Field extends KitField>(field: Field, value: KitFields[Field]): void => {
    setProblems(({ [field]: _, ...rest }) => rest)
    setDraft((now) => ({
      typed: { ...now.typed, [field]: value },
      base: field in now.typed && states[field] !== 'followed' ? now.base : { ...now.base, [field]: stored[field] },
    }))
  }
  return {
    fields,
    change,
    problems,
    conflicts,
    saving,
    isWaiting: waiting.length > 0,
    retry: () => setProblems({}),
    keepMine: (field: KitField): void => setDraft((now) => ({ ...now, base: { ...now.base, [field]: stored[field] } })),
    takeTheirs: (field: KitField): void =>
      setDraft(({ typed: { [field]: _, ...typed }, base: { [field]: __, ...base } }) => ({ typed, base })),
  }
}
export type KitDraft = ReturnType<typeof useKitDraft>
