/** A count with a comma between its thousands: `100,000`. Takes whole numbers, negative ones too. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",")
}
