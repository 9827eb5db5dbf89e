import { splitSentences } from '@reelwright/film/language/sentences'
import type { PropertyBrief } from '@reelwright/film/property/brief'
import { ribbonOf } from '@reelwright/film/property/listing'
import { type PhotoFacts, ROOMS } from '@reelwright/film/property/photo'
import { agentOf, brandFinder } from '@reelwright/film/property/plan/brand-words'
import { plannedSeconds, spokenBudget } from '@reelwright/film/property/plan/spoken-budget'
import { checkFairHousing } from '@reelwright/film/property/rules/fair-housing/check-fair-housing'
import { Script, type ScriptSection, spokenWords } from '@reelwright/film/script'
import { z } from 'zod'
import { ownWords } from '../../local/writer/reel/own-words.js'
import { roomsSeen } from '../../local/writer/reel/rooms-seen.js'
import type { ReelScriptRequest } from '../../ports/writer.js'
import { FENCE_RULE, fenced } from '../fenced.js'
import { wireSchema } from '../wire-schema.js'
import type { Task } from '../writing-provider.js'

/** Sections of a reel in the order in which it is walked. */
const PLACES = ['opening', 'facts', ...ROOMS, 'closing', 'closing-branded', 'closing-unbranded'] as const

const Answer = z.object({ sections: z.array(z.object({ place: z.enum(PLACES), sentences: z.array(z.string()) })) })
const Lenient = z.object({ sections: z.array(z.object({ place: z.string(), sentences: z.array(z.string()) })) })

const RULES = `You write what is spoken in a short film that shows a property for sale.

- Only what the listing and the photos' facts say. Nothing else about the house, its area, its schools, its safety or its neighbours.
- Never say or hint who should live there or near it: no families, couples, singles, students, seniors, believers, professions, ages, nationalities, abilities. Describe the property, never the buyer (fair housing).
- Short sentences for the ear. No Markdown, no brackets, no addresses of web pages, no telephone numbers, no emoji.
- A section for each place: "opening" (where it is, what is new), "facts" (over the facts card), a section for each kind of room that the photos show, in the order given, and "closing" (how to see it). Only places that the request names.
- Names of the agent and the brokerage stand in "closing-branded" alone; "closing-unbranded" says farewell without any name, number or firm, in about as many words. No other section has them.
- Keep to the number of words; where there is little room, leave places out rather than rushing all.

${FENCE_RULE}

Answer with one JSON object as the schema has it, in the language that is asked for, and with nothing besides.`

const facts = ({ listing }: PropertyBrief): string => {
  const { agent: _agent, figures: _figures, coordinates: _coordinates, mls: _mls, ...told } = listing
  return JSON.stringify(told)
}

const request = (brief: PropertyBrief, photos: readonly PhotoFacts[]): string => {
  const { words } = spokenBudget(brief)
  const rooms = roomsSeen(brief, photos)
  const seen = rooms.map(({ room }) => {
    const own = photos.filter((photo) => photo.room === room)
    return `${room}: ${[...new Set(own.flatMap(({ features }) => features))].join(', ') || 'nothing named'}`
  })
  const agent = agentOf(brief)
  return [
    fenced('listing', facts(brief)),
    fenced('what the photos show, place by place', seen.join('\n')),
    agent
      ? fenced('agent', [agent.name, agent.brokerage].filter(Boolean).join(', '))
      : 'There is no agent to name: leave out closing-branded and closing-unbranded.',
    `Places that may have a section, in this order: opening, facts, ${rooms.map(({ room }) => room).join(', ')}, closing${agent ? ', closing-branded, closing-unbranded' : ''}.`,
    `The film is ${brief.length} seconds long, in the style "${brief.style}"; its news: ${ribbonOf(brief.listing)}.`,
    brief.speech === 'spoken'
      ? `Write ${Math.round(words * 0.85)} to ${words} spoken words in all, counting closing-branded and closing-unbranded once.`
      : `There is no voice: each sentence is a caption of at most 7 words, ${words} words in all.`,
    `The language is "${brief.language}".`,
  ].join('\n\n')
}

const plain = (text: string): string =>
  text
    .replace(/<[^<>]{0,200}>|\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/(\*\*|__|`|^#+\s)/gm, '')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()

type Said = { readonly section: string; readonly sentences: readonly string[] }

/** Leaves out the last sentences of rooms, the longest sections first, until the words fit the film. */
const fitted = (said: readonly Said[], brief: PropertyBrief): readonly Said[] => {
  const most = spokenBudget(brief).seconds * 1.05
  const seconds = ({ sentences }: Said): number => plannedSeconds(sentences.join(' '), brief.speech)
  let left = [...said]
  const total = (): number => {
    const of = (name: string): number => left.filter(({ section }) => section === name).reduce((sum, one) => sum + seconds(one), 0)
    const shared = left.filter(({ section }) => !section.startsWith('closing-')).reduce((sum, one) => sum + seconds(one), 0)
    return shared + Math.max(of('closing-branded'), of('closing-unbranded'))
  }
  while (total() > most) {
    const rooms = left.filter(({ section }) => (ROOMS as readonly string[]).includes(section) || section === 'facts')
    const longest = rooms.toSorted((a, b) => seconds(b) - seconds(a))[0]
    if (!longest) break
    left = left.flatMap((one) =>
      one !== longest ? [one] : one.sentences.length > 1 ? [{ ...one, sentences: one.sentences.slice(0, -1) }] : [],
    )
  }
  return left
}

const read = (said: unknown, brief: PropertyBrief, photos: readonly PhotoFacts[]): Script => {
  const names = brandFinder(brief)
  const rooms: readonly string[] = roomsSeen(brief, photos).map(({ room }) => room)
  const ends = ['opening', 'facts', 'closing', ...(agentOf(brief) ? brief.brandings.map((branding) => `closing-${branding}`) : [])]
  let [housing, named] = [0, 0]
  const lawful = Lenient.parse(said).sections.flatMap(({ place, sentences }): Said[] => {
    const section = place.trim().toLowerCase()
    if (!ends.includes(section) && !rooms.includes(section)) return []
    const kept = sentences
      .flatMap((text) => splitSentences(plain(text)))
      .filter((text) => spokenWords(text) > 0)
      .filter((text) => {
        const fair = checkFairHousing([{ where: 'script', text }], brief.rules).length === 0
        const clean = section === 'closing-branded' || !names(text)
        housing += fair ? 0 : 1
        named += clean ? 0 : 1
        return fair && clean
      })
    return kept.length === 0 ? [] : [{ section, sentences: kept }]
  })
  const ordered = PLACES.flatMap((place) => {
    const sentences = lawful.filter(({ section }) => section === place).flatMap((one) => one.sentences)
    return sentences.length === 0 ? [] : [{ section: place, sentences }]
  })
  const fits = fitted(ordered, brief)
  if (fits.length === 0) throw new Error('the reel has no words')
  const dropped = ordered.flatMap((one) => one.sentences).length - fits.flatMap((one) => one.sentences).length
  const sections: ScriptSection[] = fits.map(({ section, sentences }) => {
    const told = sentences.map((text) => ({ text, sources: [] }))
    return { name: section, paragraphs: brief.speech === 'silent' ? told.map((one) => [one]) : [told], notes: [] }
  })
  const remark = [
    housing > 0 ? `${housing} sentence(s) that fair-housing law may object to were left out.` : '',
    named > 0 ? `${named} sentence(s) with names of the agent or the firm were left out of what both brandings say.` : '',
    dropped > 0 ? `${dropped} sentence(s) were left out to fit ${brief.length} seconds.` : '',
  ]
    .filter(Boolean)
    .join(' ')
  return {
    schema: 'script/1',
    title: brief.title ?? brief.listing.address,
    language: brief.language,
    sections,
    writtenBy: 'model',
    ...(remark ? { remark } : {}),
  }
}

/** The words of a reel; names only where the branded master says them, and nothing that fair housing objects to. */
export const reelTask: Task<ReelScriptRequest, { readonly script: Script }> = {
  capability: 'write',
  prompt: 'reel/1',
  credit: 'Script',
  known: ({ brief, photos }) => (brief.ownScript === undefined ? undefined : { script: ownWords(brief.ownScript, brief, photos) }),
  question: ({ brief, photos }) => ({
    rules: RULES,
    request: request(brief, photos),
    answer: { name: 'reel', schema: wireSchema(Answer) },
    tokens: Math.ceil(spokenBudget(brief).words * 2.2) + 250,
  }),
  read: (said, { brief, photos }) => ({ script: read(said, brief, photos) }),
  result: z.object({ script: Script }),
}
