/** Millionths of a dollar as dollars with six decimals, without the errors of floating point. */
export const dollars = (millionths: number): string => {
  const whole = Math.abs(Math.round(millionths))
  const text = `${Math.floor(whole / 1e6)}.${String(whole % 1e6).padStart(6, '0')}`
  return millionths < 0 && whole > 0 ? `-${text}` : text
}
