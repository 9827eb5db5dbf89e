import { refuse } from '@reelwright/film/fault'
import { MODEL_KINDS, type ModelKind, ModelName, type ModelNames } from '@reelwright/film/model-names'

const isKind = (word: string): word is ModelKind => (MODEL_KINDS as readonly string[]).includes(word)

/** `picture=fal-ai/flux/dev,clip=kling-o1`; whose models these are is checked when it is known who has which key. @throws MODELS_INVALID */
export const readModels = (text: string | undefined): ModelNames | undefined => {
  if (text === undefined) return undefined
  const read = text.split(',').map((part) => {
    const [kind = '', ...rest] = part.split('=').map((word) => word.trim())
    const name = ModelName.safeParse(rest.join('='))
    if (isKind(kind) && name.success) return [kind, name.data] as const
    throw refuse(
      'MODELS_INVALID',
      `--models has "${part}"; write what it is for, an equals sign and the model, with commas between: picture=fal-ai/flux/dev,clip=kling-o1. It may be for ${MODEL_KINDS.join(', ')}.`,
      { field: 'models', limit: MODEL_KINDS.join(', '), given: part },
    )
  })
  const twice = read.find(([kind], i) => read.findIndex(([other]) => other === kind) < i)
  if (twice) throw refuse('MODELS_INVALID', `--models names two for ${twice[0]}; name one.`, { field: 'models', given: text })
  return Object.fromEntries(read)
}
