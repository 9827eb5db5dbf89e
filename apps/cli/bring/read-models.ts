import { refuse } from '@reelwright/film/fault'
import { MODEL_KINDS, ModelNames } from '@reelwright/film/model-names'

const KNOWN = [...MODEL_KINDS, 'clipSeconds'].join(', ')

/** `picture=fal-ai/flux/dev,clip=kling-o1`; whose models these are is checked when it is known who has which key. @throws MODELS_INVALID */
export const readModels = (text: string | undefined): ModelNames | undefined => {
  if (text === undefined) return undefined
  const read = text.split(',').map((part) => {
    const [kind = '', ...rest] = part.split('=').map((word) => word.trim())
    const said = rest.join('=')
    const named = ModelNames.strict().safeParse({ [kind]: kind === 'clipSeconds' ? Number(said) : said })
    if (named.success) return [kind, named.data[kind as keyof ModelNames]] as const
    throw refuse(
      'MODELS_INVALID',
      `--models has "${part}"; write what it is for, an equals sign and the model, with commas between: picture=fal-ai/flux/dev,clip=kling-o1,clipSeconds=5. It may be for ${KNOWN}, and clips may last from 2 to 60 seconds.`,
      { field: 'models', limit: KNOWN, given: part },
    )
  })
  const twice = read.find(([kind], i) => read.findIndex(([other]) => other === kind) < i)
  if (twice) throw refuse('MODELS_INVALID', `--models names two for ${twice[0]}; name one.`, { field: 'models', given: text })
  return Object.fromEntries(read)
}
