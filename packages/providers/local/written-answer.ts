import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallContext, Check, Json } from '../ports/call.js'

/** Leaves an answer in the call's folder, whole or not at all. */
export const leaveAnswer = async (name: string, answer: unknown, { scratch }: CallContext): Promise<Json> => {
  await mkdir(scratch, { recursive: true })
  const file = join(scratch, name)
  await writeFile(`${file}.part`, JSON.stringify(answer))
  await rename(`${file}.part`, file)
  return { answer: name }
}

/** Reads an answer that was left; a missing or broken one is worth doing again. */
export const readAnswer = async <Result>(
  operation: Json,
  context: CallContext,
  parse: (value: unknown) => Result,
): Promise<Check<Result>> => {
  const name = (operation as { readonly answer?: unknown } | null)?.answer
  try {
    if (typeof name !== 'string' || /[/\\]/.test(name)) throw new Error('the operation names no answer')
    return { state: 'done', result: parse(JSON.parse(await readFile(join(context.scratch, name), 'utf8'))) }
  } catch (cause) {
    const message = `The written answer could not be read back (${cause instanceof Error ? cause.message : String(cause)}).`
    return { state: 'failed', failure: { kind: 'retryable', code: 'ANSWER_LOST', message } }
  }
}
