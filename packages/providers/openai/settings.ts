/** How OpenAI, or a server that speaks as it does, is asked. */
export type OpenAiSettings = {
  /** Left out where a server wants none. */
  readonly apiKey?: string
  /** With its `/v1`; OpenAI's own when left out. */
  readonly baseUrl?: string
  readonly model: string
  /** Of another server than OpenAI: dollars a million tokens in and out, both 0 on a machine of one's own. Left out for OpenAI, which the price table knows. */
  readonly rates?: { readonly input: number; readonly output: number }
  /** Milliseconds until an answer begins, between its pieces, and for all of it. */
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export const OPENAI_URL = 'https://api.openai.com/v1'

/** Whether it is OpenAI itself, by the price table, or another server that speaks as it does, by rates of its own. */
export const isOpenAi = ({ rates }: Pick<OpenAiSettings, 'rates'>): boolean => rates === undefined

/** Whether its answers cost anything. */
export const costs = ({ rates }: Pick<OpenAiSettings, 'rates'>): boolean => rates === undefined || rates.input > 0 || rates.output > 0

/** As a person knows it. */
export const vendorName = (settings: Pick<OpenAiSettings, 'baseUrl' | 'rates'>): string =>
  isOpenAi(settings) ? 'OpenAI' : `The server at ${new URL(settings.baseUrl ?? OPENAI_URL).host}`

export const openAiUrl = ({ baseUrl = OPENAI_URL }: Pick<OpenAiSettings, 'baseUrl'>, path: string): string =>
  `${baseUrl.replace(/\/+$/, '')}/${path}`

export const openAiHeaders = ({ apiKey }: Pick<OpenAiSettings, 'apiKey'>): Record<string, string> => ({
  'content-type': 'application/json',
  ...(apiKey ? { authorization: `Bearer ${apiKey}` } : {}),
})
