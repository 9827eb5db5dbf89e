import { z } from 'zod'
import { checkKept, keepAnswer } from '../http/kept-answer.js'
import { isVendorFailure, vendorFailure } from '../http/vendor-failure.js'
import type { CallContext, Capability, Provider } from '../ports/call.js'
import { findJson } from './find-json.js'
import { followWords } from './follow-words.js'
import { type LanguageModel, mostTokens, PICTURE_TOKENS, type Question, questionTokens } from './language-model.js'

/** One thing a language model can be asked for, whichever model it is. */
export type Task<Request, Result> = {
  readonly capability: Capability
  /** The prompt's name and version, `script/1`: part of the call's key, so raise it when the prompt or the reading changes. */
  readonly prompt: string
  readonly question: (request: Request) => Question
  readonly picture?: (request: Request, context: CallContext) => Promise<Question['picture']>
  /** What needs no model, because the answer is known: nothing is asked and nothing is paid. */
  readonly known?: (request: Request) => Result | undefined
  /** The answer made lawful by our own rules. @throws what the schemas throw, where it cannot be */
  readonly read: (said: unknown, request: Request, context: CallContext) => Result | Promise<Result>
  /** What `read` gave, as it is read back. */
  readonly result: z.ZodType<Result>
  /** What the credits say. */
  readonly credit: string
}

const unusable = (vendor: string, why: string, cost: number | undefined) =>
  vendorFailure('retryable', 'ANSWER_UNUSABLE', `${vendor} did not answer as it was asked (${why}); it is asked again.`, {
    ...(cost === undefined ? {} : { cost }),
  })

const whyNot = (error: unknown): string => {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    return issue ? `${issue.path.join('.') || 'the answer'}: ${issue.message}` : 'its shape is another'
  }
  return error instanceof Error ? error.message.replace(/[.;]\s*$/, '').slice(0, 200) : 'it cannot be read'
}

/** A provider of the port that a task fills, on any language model. The answer is checked by our schemas whatever the model promised. */
export const writingProvider = <Request, Result>(language: LanguageModel, task: Task<Request, Result>): Provider<Request, Result> => {
  const { id, vendor, model } = language
  const known = (request: Request): Result | undefined => task.known?.(request)
  return {
    id,
    model: `${model} ${task.prompt}`,
    capability: task.capability,
    estimate: (request) => {
      if (known(request) !== undefined) return 0
      const question = task.question(request)
      return language.price(questionTokens(question) + (task.picture ? PICTURE_TOKENS : 0), question.tokens)
    },
    start: (request, context, onProgress) =>
      keepAnswer(context, async () => {
        context.signal.throwIfAborted()
        const given = known(request)
        if (given !== undefined) return { answer: given, cost: 0 }
        const question = task.question(request)
        const picture = await task.picture?.(request, context)
        const onText = followWords(mostTokens(question), context.onWords, onProgress)
        const { text, cost } = await language.ask({ ...question, ...(picture ? { picture } : {}) }, { signal: context.signal, onText })
        const said = findJson(text)
        if (said === undefined) throw unusable(vendor, 'there is no whole JSON in it', cost)
        try {
          return { answer: await task.read(said, request, context), ...(cost === undefined ? {} : { cost }) }
        } catch (error) {
          throw isVendorFailure(error) ? error : unusable(vendor, whyNot(error), cost)
        }
      }),
    check: (operation, context) => checkKept(operation, context, (answer) => task.result.parse(answer)),
    provenance: (request) =>
      known(request) === undefined
        ? { source: 'generated', provider: id, model, credit: `${task.credit} by ${vendor} ${model}` }
        : { source: 'own', provider: id, model },
  }
}
