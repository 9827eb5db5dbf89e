const CENTS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })
const FINE = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', minimumFractionDigits: 2, maximumFractionDigits: 4 })

/** The ledger's dollars, six decimals as text, as people read money; below a cent to four places. */
export const dollars = (amount: string | number): string => {
  const value = Number(amount)
  return value !== 0 && Math.abs(value) < 0.01 ? FINE.format(value) : CENTS.format(value)
}
