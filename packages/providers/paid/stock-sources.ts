import { esaStock } from '../esa/esa-stock.js'
import { nasaStock } from '../nasa/nasa-stock.js'
import { pexelsStock } from '../pexels/pexels-stock.js'
import type { StockSource } from '../ports/stock.js'
import { wikimediaStock } from '../wikimedia/wikimedia-stock.js'
import type { Machine } from './paid-profile.js'
import type { PaidSettings } from './settings.js'

/** Libraries asked before a picture is made, in the design's order: NASA, Pexels, ESA/Hubble, then the others. */
export const stockSources = ({ keys, urls, contact }: PaidSettings, { ffmpeg, folder }: Machine): readonly StockSource[] => [
  nasaStock({ baseUrl: urls.nasa, ffmpeg }),
  ...(keys.pexels ? [pexelsStock({ apiKey: keys.pexels, baseUrl: urls.pexels, ffmpeg })] : []),
  esaStock({ site: 'hubble', baseUrl: urls.hubble, folder, ffmpeg }),
  esaStock({ site: 'webb', baseUrl: urls.webb, folder, ffmpeg }),
  ...(contact ? [wikimediaStock({ baseUrl: urls.wikimedia, contact, ffmpeg })] : []),
]
