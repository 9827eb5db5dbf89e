import { readFile } from 'node:fs/promises'
import { fail, refuse } from '@reelwright/film/fault'
import type { Environment } from '../settings/read-setting.js'
import { SECRETS } from './names.js'
import { askSecretsManager } from './secrets-manager.js'

const REFERENCE = /^aws-sm:([^#\s]+)(?:#(.+))?$/

const fromFile = async (environment: Environment, name: string): Promise<string | undefined> => {
  const path = environment[`${name}_FILE`]
  if (!path) return undefined
  if (environment[name]) throw refuse('SETTING_INVALID', `Both ${name} and ${name}_FILE are set; keep one of them.`, { field: name })
  const text = await readFile(path, 'utf8').catch((cause) => {
    throw fail('SECRET_UNREADABLE', `${name}_FILE names ${path}, which cannot be read (${(cause as Error).message}).`, { cause })
  })
  const value = text.trim()
  if (value === '') throw refuse('SECRET_MISSING', `${name}_FILE names ${path}, which is empty.`, { field: name })
  return value
}

const valueAt = (name: string, reference: string, text: string, key: string | undefined): string => {
  if (key === undefined) return text
  let value: unknown
  try {
    value = (JSON.parse(text) as Record<string, unknown>)?.[key]
  } catch {
    value = undefined // not JSON, so it has no keys
  }
  if (typeof value === 'string' && value !== '') return value
  throw refuse('SECRET_MISSING', `${name} refers to ${reference}, whose secret has no text under "${key}".`, { field: name })
}

/**
 * The environment with every secret in place: a value as it is, the content of the file `<NAME>_FILE` names, or what
 * AWS Secrets Manager keeps under `aws-sm:<arn or name>#<key>` (without `#<key>`, the whole secret). Each secret is
 * fetched once, however many settings refer to it.
 * @throws SECRET_UNREADABLE, SECRET_MISSING, SETTING_INVALID: each names the setting.
 */
export const resolveSecrets = async (environment: Environment, ask = askSecretsManager): Promise<Environment> => {
  const fetched = new Map<string, Promise<string>>()
  const found: Record<string, string> = {}
  for (const name of SECRETS) {
    const given = (await fromFile(environment, name)) ?? environment[name]
    if (!given) continue
    const [, id, key] = REFERENCE.exec(given) ?? []
    if (!id) found[name] = given
    else {
      const text = fetched.get(id) ?? ask(id, environment)
      fetched.set(id, text)
      const secret = await text.catch((cause) => {
        throw fail(
          'SECRET_UNREADABLE',
          `${name} refers to ${id} in AWS Secrets Manager, which does not give it: ${(cause as Error).message}`,
          {
            cause,
          },
        )
      })
      found[name] = valueAt(name, id, secret, key)
    }
  }
  return { ...environment, ...found }
}
