import { refuse } from '@reelwright/film/fault'
import { checkSecret } from '../secrets/check-secret.js'
import { type Environment, listSetting, urlSetting, wholeSetting } from './read-setting.js'

/** How the studio's HTTP server meets the world. */
export type Serving = {
  /** The address it listens on. */
  readonly host: string
  readonly port: number
  /** How people reach it, without a slash at the end; links in mails and webhooks begin with it. */
  readonly publicUrl: string
  /** Names (with port, where it is not the scheme's own) a request may be addressed to besides this machine's. */
  readonly allowedHosts: readonly string[]
  /** Origins of other web pages that may call the API from a browser. */
  readonly corsOrigins: readonly string[]
  /** Addresses or ranges of proxies whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[]
  /** Opens `/metrics` to others than this machine. */
  readonly metricsToken: string | undefined
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/

/** Whether nobody but this machine can reach the server. */
export const isOwnMachineOnly = ({ host, allowedHosts }: Serving): boolean => LOOPBACK.test(host) && allowedHosts.length === 0

const originOf = (text: string): string => {
  if (URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text)) return text
  throw refuse(
    'SETTING_INVALID',
    `REELWRIGHT_CORS_ORIGINS holds "${text}"; write origins like https://films.example.com, separated by commas.`,
    {
      field: 'REELWRIGHT_CORS_ORIGINS',
      given: text,
    },
  )
}

/** @throws SETTING_INVALID, SETTING_MISSING, SECRET_WEAK */
export const servingFrom = (environment: Environment): Serving => {
  const host = environment.HOST || '127.0.0.1'
  const port = wholeSetting(environment, 'PORT', 0, 65_535, 4310)
  const given = urlSetting(environment, 'PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '')
  if (!given && !LOOPBACK.test(host))
    throw refuse(
      'SETTING_MISSING',
      `HOST is ${host}, so others can reach the studio: set PUBLIC_URL to the address they use, like https://films.example.com.`,
      { field: 'PUBLIC_URL' },
    )
  const publicUrl = given ?? `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`
  return {
    host,
    port,
    publicUrl,
    allowedHosts: [...new Set([...(given ? [new URL(given).host] : []), ...listSetting(environment, 'REELWRIGHT_ALLOWED_HOSTS')])],
    corsOrigins: listSetting(environment, 'REELWRIGHT_CORS_ORIGINS').map(originOf),
    trustedProxies: listSetting(environment, 'REELWRIGHT_TRUSTED_PROXIES'),
    metricsToken: environment.METRICS_TOKEN ? checkSecret(environment, 'METRICS_TOKEN', 24) : undefined,
  }
}

/** Where a worker's probes answer: health needs no name to be asked by, figures have their own guard. @throws SECRET_WEAK */
export const probingFrom = (environment: Environment, port: number): Serving => ({
  ...LOCAL_SERVING,
  host: environment.HOST || '127.0.0.1',
  port,
  metricsToken: environment.METRICS_TOKEN ? checkSecret(environment, 'METRICS_TOKEN', 24) : undefined,
})

/** A server that answers on its own machine only. */
export const LOCAL_SERVING: Serving = servingFrom({})
