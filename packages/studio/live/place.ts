/** Where in an organization's events a reader stands: the transaction an event was written in, and its number. */
export type Place = { readonly xid: string; readonly seq: number }

export const BEGINNING: Place = { xid: '0', seq: 0 }

/** A place as clients hold it, and give back to resume from. */
export const placeId = ({ xid, seq }: Place): string => `${xid}-${seq}`

const FORM = /^(\d{1,19})-(\d{1,15})$/

/** Undefined for what is no place. */
export const parsePlace = (id: string): Place | undefined => {
  const [, xid, seq] = FORM.exec(id) ?? []
  return xid === undefined ? undefined : { xid, seq: Number(seq) }
}

export const isAfter = (one: Place, other: Place): boolean =>
  BigInt(one.xid) === BigInt(other.xid) ? one.seq > other.seq : BigInt(one.xid) > BigInt(other.xid)
