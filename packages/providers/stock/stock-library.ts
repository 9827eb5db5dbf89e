import { z } from 'zod'
import { checkKept, keepAnswer } from '../http/kept-answer.js'
import type { CallContext } from '../ports/call.js'
import { StockEntry, type StockKind, type StockLibrary, type StockRequest } from '../ports/stock.js'

export type LibraryFacts = {
  readonly id: string
  readonly name: string
  readonly kinds: readonly StockKind[]
  /** Raised when the same answer of the library would be read otherwise. */
  readonly version: string
  readonly find: (request: StockRequest, context: CallContext) => Promise<readonly StockEntry[]>
}

const Result = z.object({ entries: z.array(StockEntry) })

/** A library that answers at once and asks nothing for it. Entries come in its own order, each once. */
export const stockLibrary = ({ id, name, kinds, version, find }: LibraryFacts): StockLibrary => ({
  id,
  name,
  kinds,
  model: version,
  capability: 'stock',
  estimate: () => 0,
  start: (request, context) =>
    keepAnswer(context, async () => {
      context.signal.throwIfAborted()
      const found = kinds.includes(request.kind) && request.words.trim() !== '' ? await find(request, context) : []
      const once = new Map(found.map((entry) => [entry.id, entry]))
      return { answer: { entries: [...once.values()].slice(0, request.most) }, cost: 0 }
    }),
  check: (operation, context) => checkKept(operation, context, (answer) => Result.parse(answer)),
  provenance: ({ words }) => ({ source: 'stock', provider: id, model: version, prompt: words }),
})
