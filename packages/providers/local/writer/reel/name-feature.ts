import type { Room } from '@reelwright/film/property/photo'

/**
 * A feature as it can stand in a sentence: `thing` with its article where it takes one, or `listed`, which reads well
 * only in a list after a colon. `places` are rooms it plainly belongs to; `whole` when it names its room itself.
 */
export type NamedFeature = { readonly text: string; readonly thing: boolean; readonly whole: boolean; readonly places: readonly Room[] }

const COUNTED =
  /^(?:fireplace|hearth|island|pool|tub|bathtub|jacuzzi|garden|terrace|deck|patio|balcony|porch|garage|carport|view|closet|wardrobe|shower|vanity|ceiling|skylight|window|bay window|nook|bar|pantry|cellar|theater|theatre|cinema|gym|sauna|staircase|stair|pit|kitchen|dock|slip|stove|range|oven|cooktop|refrigerator|dishwasher|sink|door|yard|backyard|lawn|courtyard|pergola|gazebo|shed|barn|studio|workshop|office|study|library|den|loft|attic|basement|foyer|entry|hall|hallway|room|suite|bedroom|bath|bathroom|mudroom|laundry|cottage|guesthouse|guest house|house|roof|driveway|fence|gate|elevator|lift|court|orchard|greenhouse|pond|stream|lot|bench|seat|desk|wall|facade|backsplash|counter|countertop|hood|cabinet|station|charger|system|pump|panel|fan|chandelier|sunroom|lounge|playroom|bunk room|outlook|boathouse|mooring|path|chimney|alcove|banister|railing)$/
const UNCOUNTED =
  /^(?:greenery|parking|storage|lighting|flooring|landscaping|heating|cooling|conditioning|tile|marble|granite|quartz|hardwood|parquet|oak|walnut|stone|brick|wainscoting|millwork|woodwork|cabinetry|paneling|laundry|air|a\/c|solar|irrigation|furniture|shelving|access|frontage)$/
const PLURAL = /(?:[^s]s|sses)$/
const PARTICIPLE =
  /^(?:close|near|walk|steps|minutes|newly|move|must|great|perfect|ideal|easy|ready|just|only|no|new in|renovated|updated|remodeled|rebuilt|restored|built|located|situated|zoned|convenient|approx|approximately|not|pets?|sold|all|also|one of|see|call|priced|offered)(?=\s|$)/
const TAIL =
  /\s+(?:with|of|in|for|from|to|at|on|by|over|overlooking|under|off|near|and|&|\+|or|opening|facing|between|throughout|that|plus)\s.*$|\s+throughout$|\s*[,;:(–—].*$/

/** Words that keep their capital at the beginning of a phrase. */
const NAMES =
  /^(?:french|dutch|italian|spanish|german|japanese|moroccan|mexican|english|american|scandinavian|victorian|georgian|edwardian|tudor|craftsman|carrara|calacatta|viking|wolf|miele|bosch|thermador|gaggenau|juliet|venetian|persian|pacific|atlantic|bay area|ev)$/i

const PLACES: readonly (readonly [RegExp, readonly Room[]])[] = [
  [/\bviews?\b|\boutlook\b/, ['view']],
  [
    /\boutdoor|\bdeck\b|patio|terrace|garden|\byard|backyard|courtyard|\bpool\b|\bdock\b|fire ?pit|\blawn|orchard|pergola|gazebo|hot tub|balcony|greenhouse|\bslip\b|boathouse/,
    ['outdoor'],
  ],
  [/kitchen|pantry|\brange\b|cooktop|refrigerator|backsplash|appliances|dishwasher/, ['kitchen']],
  [/\bshower|\bvanity|\bvanities|\b(?:bath)?tub\b|\bbath(?:room)?s?\b/, ['bathroom']],
  [/\bclosets?\b|bedroom|primary suite/, ['bedroom']],
  [/\bgarage|driveway|\bporch\b|carport|facade/, ['exterior']],
  [/\boffice\b|\bstudy\b/, ['office']],
  [/living room|great room/, ['living']],
  [/\bdining/, ['dining']],
  [/foyer|entry|staircase/, ['entry']],
  [/\bgym\b|sauna|theat(?:er|re)\b|wine cellar|clubhouse|elevator|tennis/, ['amenity']],
]
const WHOLE =
  /\b(?:kitchen|bath(?:room)?s?|bedrooms?|suite|living room|great room|dining (?:room|area)|(?:home )?office|study|foyer|entry|views?|garden|yard|backyard|terrace|gym|sauna|room)$/

/** Rooms that a feature plainly belongs to, by what it is first of all. */
const placesIn = (core: string): readonly Room[] => PLACES.find(([words]) => words.test(core))?.[1] ?? []

/** The room that an English sentence speaks of first. */
export const placeOf = (sentence: string): Room | undefined => {
  const text = sentence.toLowerCase()
  const named = PLACES.map(([words, [room]]) => ({ room, at: text.search(words) })).filter(({ at }) => at >= 0)
  return named.sort((a, b) => a.at - b.at)[0]?.room
}

/** Small letters but for names: `Stone Fireplace` is `stone fireplace`, `Sub-Zero refrigerator` and `EV charger` stay. */
const lowered = (text: string): string => {
  const words = text.split(' ')
  const titled = words.filter((word) => word.length > 3).every((word) => /^\p{Lu}/u.test(word))
  return words
    .map((word, i) => {
      const plain = /^\p{Lu}[\p{Ll}'’]*(?:-[\p{Ll}]+)*,?$/u.test(word)
      return plain && (i === 0 || titled) && !NAMES.test(word) ? word.toLowerCase() : word
    })
    .join(' ')
}

const article = (phrase: string): string => (/^(?:[aeio]|u(?!ni|se|til))|^(?:8|11|18)\b|^EV\b|^hour/.test(phrase) ? 'an' : 'a')

/** Reads one English feature of a listing or a photo. */
export const nameFeature = (feature: string): NamedFeature => {
  const text = lowered(
    feature
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/[.!]+$/, ''),
  )
  const small = text.toLowerCase()
  const core = small.replace(TAIL, '').trim()
  const head = core.split(' ').at(-1) ?? ''
  const begun = /^(?:\d|an? |the |two |three |four |five |six |your |its )/.test(small)
  const places = placesIn(core)
  const whole = WHOLE.test(core)
  const loose = PARTICIPLE.test(small) || !/^[\p{L}\d]/u.test(text)
  const plural = PLURAL.test(head) && COUNTED.test(head.replace(/(?:ies)$/, 'y').replace(/s$/, ''))
  const mass =
    UNCOUNTED.test(head) ||
    plural ||
    /^(?:floors|beams|built-ins|shelves|bookshelves|panels|appliances|stairs|trees|grounds|trails|counters|doors|ceilings|vanities|stools|pavers|lights)$/.test(
      head,
    )
  const counted = COUNTED.test(head)
  const digits = /^\d/.test(small) && counted
  if (loose || (!mass && !counted)) return { text, thing: false, whole: false, places }
  const named = counted && (!begun || digits) && !mass ? `${article(text)} ${text}` : text
  return { text: named, thing: true, whole, places }
}
