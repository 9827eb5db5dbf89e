import { esaStock } from '../esa/esa-stock.js'
import { nasaStock } from '../nasa/nasa-stock.js'
import type { StockSource } from '../ports/stock.js'
import { VENDORS } from '../vendors.js'
import { wikimediaStock } from '../wikimedia/wikimedia-stock.js'
import type { Machine } from './paid-profile.js'
import type { PaidSettings } from './settings.js'

/** What a library without a key is asked by. */
type Asked = Machine & Pick<PaidSettings, 'contact'> & { readonly baseUrl: string | undefined }

/** A library that anybody may ask. `address`: the setting that holds an address in place of its own. */
type OpenLibrary = { readonly address: string; readonly open: (asked: Asked) => StockSource | undefined }

const NASA: OpenLibrary = { address: 'NASA_BASE_URL', open: nasaStock }
const HUBBLE: OpenLibrary = { address: 'ESA_HUBBLE_URL', open: (asked) => esaStock({ site: 'hubble', ...asked }) }
const WEBB: OpenLibrary = { address: 'ESA_WEBB_URL', open: (asked) => esaStock({ site: 'webb', ...asked }) }
const WIKIMEDIA: OpenLibrary = {
  address: 'WIKIMEDIA_BASE_URL',
  open: ({ contact, ...asked }) => (contact ? wikimediaStock({ contact, ...asked }) : undefined),
}

/** In the design's order: NASA, those with a key (Pexels), ESA/Hubble, then the others. */
const BEFORE_KEYED = [NASA]
const AFTER_KEYED = [HUBBLE, WEBB, WIKIMEDIA]

/** The settings that hold addresses of libraries without a key. */
export const LIBRARY_ADDRESSES: readonly string[] = [...BEFORE_KEYED, ...AFTER_KEYED].map(({ address }) => address)

/** Libraries asked before a picture is made. */
export const stockSources = ({ keys, urls, contact }: PaidSettings, machine: Machine): readonly StockSource[] => {
  const opened = (libraries: readonly OpenLibrary[]) =>
    libraries.flatMap(({ address, open }) => open({ ...machine, contact, baseUrl: urls[address] }) ?? [])
  const keyed = VENDORS.flatMap(({ id, stock }) => {
    const apiKey = keys[id]
    return stock && apiKey ? [stock({ apiKey, baseUrl: urls[id], ffmpeg: machine.ffmpeg })] : []
  })
  return [...opened(BEFORE_KEYED), ...keyed, ...opened(AFTER_KEYED)]
}
